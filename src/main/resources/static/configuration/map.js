// The service map: a drawing to walk on, a card for what was chosen, and a list that does the same by keyboard.
import { drawing } from './drawing.js';
import { address, enough, goingOn, relation, tone } from './words.js';

const el = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== ''));
  return made;
};

const fetched = async (source) => {
  const answer = await fetch(source, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  if (!answer.ok || answer.redirected) {
    throw new Error(`The map could not be read (${answer.status}).`);
  }
  return answer.json();
};

/** The lines at a node with what is at their other end, in the order of the words. */
const joined = (map, nodes, id) => map.edges
  .filter((edge) => edge.from === id || edge.to === id)
  .map((edge) => ({ edge, words: relation(edge, id), other: nodes.get(edge.from === id ? edge.to : edge.from) }))
  .filter(({ other }) => other)
  .sort((a, b) => a.words.localeCompare(b.words) || a.other.name.localeCompare(b.other.name));

const badges = (node) => goingOn(node).map((words) => el('span', { className: `badge ${words.startsWith('!') ? 'bad' : 'warn'}`, textContent: words }));

const card = (node, lines, walk, here) => {
  const groups = new Map();
  lines.forEach((line) => groups.set(line.words, [...(groups.get(line.words) ?? []), line]));
  const rows = [...groups].flatMap(([words, all]) => [
    el('dt', { textContent: words }),
    el('dd', {}, ...all.flatMap(({ edge, other }) => {
      const button = el('button', { type: 'button', className: `quiet step ${tone(other)}`, textContent: [other.name, ...goingOn(other)].join(' ') });
      button.addEventListener('click', () => walk(other.id));
      const spare = enough(edge);
      return spare ? [button, el('span', { className: 'soft', textContent: ` ${spare} ` })] : [button];
    })),
  ]);
  const about = new URL(location.href);
  about.pathname = '/map';
  about.search = new URLSearchParams({ around: node.id }).toString();
  return [
    el('h3', {}, node.name),
    el('p', {}, el('span', { className: 'soft', textContent: [node.id, node.type, node.tier ? `tier ${node.tier}` : ''].filter(Boolean).join(', ') }), ' ', ...badges(node)),
    el('p', { className: 'ways' }, el('a', { href: address(node), textContent: `Open ${node.id}` }), here === node.id ? '' : el('a', { href: about.toString(), textContent: `Map around ${node.id}` })),
    rows.length ? el('dl', { className: 'facts' }, ...rows) : el('p', { className: 'soft', textContent: 'Nothing is joined with it on this map.' }),
  ];
};

/** One tab stop for the whole list; arrows go on, and what has the focus is shown on the drawing. */
const walkable = (list, choose) => {
  const links = Array.from(list.querySelectorAll('a[data-node]'));
  const visible = () => links.filter((link) => !link.closest('li').hidden);
  const only = (one) => links.forEach((link) => link.setAttribute('tabindex', link === one ? '0' : '-1'));
  only(links[0]);
  list.addEventListener('focusin', (event) => {
    const link = event.target.closest('a[data-node]');
    if (link) {
      only(link);
      choose(link.dataset.node);
    }
  });
  list.addEventListener('keydown', (event) => {
    const here = visible();
    const at = here.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: here.length - 1 }[event.key];
    if (to !== undefined && here[to]) {
      here[to].focus();
      event.preventDefault();
    }
  });
  return { only, visible, of: (id) => links.find((link) => link.dataset.node === id) };
};

const filtered = (input, list, stops, count) => {
  const narrow = () => {
    const wanted = input.value.trim().toLowerCase();
    list.querySelectorAll('li').forEach((line) => { line.hidden = !line.textContent.toLowerCase().includes(wanted); });
    const left = stops.visible();
    if (left.length) {
      stops.only(left[0]);
    }
    count.textContent = wanted ? `${left.length} found` : '';
  };
  input.addEventListener('input', narrow);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      stops.visible()[0]?.focus();
      event.preventDefault();
    }
  });
};

const begin = async (root) => {
  const map = await fetched(root.dataset.map);
  const paper = root.querySelector('.map-paper');
  const told = root.querySelector('.map-card');
  const list = root.querySelector('.map-list');
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  root.classList.add('drawn-map');
  root.querySelectorAll('[data-drawn]').forEach((part) => { part.hidden = false; });
  let stops = null;
  const choose = (id, come = true) => {
    view.choose(id, come);
    told.hidden = id === null;
    if (id !== null) {
      told.replaceChildren(...card(nodes.get(id), joined(map, nodes, id), walk, root.dataset.around));
      const link = stops?.of(id);
      if (link && document.activeElement !== link) {
        stops.only(link);
        // no further than the list itself: the page stays where it is
        list.scrollTop = link.offsetTop - list.offsetTop - list.clientHeight / 2;
      }
    }
  };
  // a step from the card goes on in the card
  const walk = (id) => {
    choose(id);
    told.setAttribute('tabindex', '-1');
    told.focus();
  };
  const view = drawing(paper, map, {
    around: root.dataset.around,
    chosen: (id) => choose(id, false),
    opened: (id) => location.assign(address(nodes.get(id))),
  });
  root.dispatchEvent(new CustomEvent('drawn', { detail: view }));
  root.querySelectorAll('[data-zoom]').forEach((button) => button.addEventListener('click', () => {
    const how = button.dataset.zoom;
    if (how === 'fit') {
      view.fit();
    } else {
      view.zoom(how === 'in' ? 1.3 : 0.77);
    }
  }));
  if (list) {
    stops = walkable(list, (id) => choose(id));
    filtered(root.querySelector('[data-narrow]'), list, stops, root.querySelector('[data-narrowed]'));
  }
};

document.querySelectorAll('[data-map]').forEach((root) => begin(root).catch((failure) => {
  root.querySelector('.map-paper').replaceChildren(el('p', { className: 'mistake', role: 'alert', textContent: `${failure.message} The list says the same in words.` }));
}));
