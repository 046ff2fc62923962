// The path of a record on its diagram: where it stands, what was passed and how long it took, and a replay of it all.
import { drawing } from '../models/drawing.js';
import { player } from './player.js';

const COLOURS = { defaultFillColor: 'var(--surface)', defaultStrokeColor: 'var(--text)' };

const fetched = async (address) => {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok || answer.redirected) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return answer;
};

const library = (address) => window.BpmnJS ? Promise.resolve() : new Promise((done, failed) => {
  const script = document.createElement('script');
  script.src = address;
  script.addEventListener('load', done);
  script.addEventListener('error', failed);
  document.head.append(script);
});

const label = (text, kind) => {
  const shown = document.createElement('span');
  shown.className = `mark ${kind}`;
  shown.textContent = text;
  return shown;
};

/** What is known of each element after so many steps: how often, how long last, whether the record stands there. */
const known = (journey, count) => {
  const live = count === journey.steps.length;
  const elements = new Map();
  const flows = new Map();
  journey.steps.slice(0, count).forEach((step) => {
    step.flows.forEach((flow) => flows.set(flow, (flows.get(flow) ?? 0) + 1));
    if (step.kind !== 'repetition') {
      const before = elements.get(step.element)?.passes ?? 0;
      elements.set(step.element, { passes: before + 1, lasted: step.lasted, state: step.state });
    }
  });
  const here = new Set(live ? journey.tokens.map((token) => token.element) : journey.steps.slice(count - 1, count).map((step) => step.element));
  const scopes = new Map(journey.steps.map((step) => [step.element, step.scope]));
  journey.tokens.forEach((token) => scopes.set(token.element, token.scope));
  [...here].forEach((element) => {
    for (let around = scopes.get(element); around; around = scopes.get(around)) {
      here.add(around);
    }
  });
  return { live, elements, flows, here };
};

/** Marks the picture that is shown now. */
const mark = (viewer, journey, count) => {
  const { live, elements, flows, here } = known(journey, count);
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const failed = new Set(live ? journey.failures.map((failure) => failure.element) : []);
  const phases = new Map(journey.phases.map((phase) => [phase.element, phase]));
  overlays.clear();
  viewer.get('elementRegistry').forEach((element) => {
    const id = element.labelTarget ? element.labelTarget.id : element.id;
    const fact = elements.get(id);
    // the ends of a link are passed with the flows at them
    const linked = /Intermediate/.test(element.type) && [...element.incoming, ...element.outgoing].some((flow) => flows.has(flow.id));
    canvas[flows.has(id) || fact || linked ? 'addMarker' : 'removeMarker'](element, 'passed');
    const frame = /SubProcess/.test(element.type) && !element.collapsed;
    canvas[here.has(id) && !frame ? 'addMarker' : 'removeMarker'](element, 'here');
    canvas[here.has(id) && frame ? 'addMarker' : 'removeMarker'](element, 'around');
    canvas[failed.has(id) ? 'addMarker' : 'removeMarker'](element, 'failed');
    if (element.labelTarget || element.waypoints || !element.parent) {
      return;
    }
    if (here.has(id) && !frame) {
      overlays.add(element, 'token', { position: { top: -14, left: -6 }, html: label(failed.has(id) ? '! failed' : '● here', 'token') });
    }
    const task = /Task|SubProcess|CallActivity/.test(element.type);
    const times = [
      fact?.passes > 1 ? `×${fact.passes}` : '',
      live && task ? (phases.get(id)?.lasted ?? fact?.lasted ?? '') : '',
    ].filter(Boolean).join(' ');
    if (times) {
      overlays.add(element, 'time', { position: { bottom: 8, left: 4 }, html: label(times, 'time') });
    }
  });
};

/** Lets people read what happened at a shape: by mouse, or with one tab stop and the arrow keys. */
const readable = (root, journey, open) => {
  const card = root.querySelector('.told');
  const lines = (id) => Array.from(root.parentElement.querySelectorAll(`.written li[data-element="${CSS.escape(id)}"]`));
  const hide = () => { card.hidden = true; };
  const show = (shape) => {
    const id = shape.dataset.elementId;
    const said = lines(id);
    card.replaceChildren(...said.slice(-6).map((line) => {
      const copy = document.createElement('p');
      copy.append(...Array.from(line.cloneNode(true).childNodes));
      return copy;
    }));
    if (said.length > 6) {
      card.prepend(label(`${said.length} times, the last six:`, 'more'));
    }
    if (journey.planes.some((plane) => plane.element === id)) {
      card.append(label('Enter or click: look inside', 'more'));
    }
    card.hidden = card.childElementCount === 0;
    const paper = root.getBoundingClientRect();
    const box = shape.getBoundingClientRect();
    const left = Math.max(0, Math.min(box.left - paper.left, paper.width - card.offsetWidth));
    card.style.transform = `translate(${left}px, ${box.bottom - paper.top + 6}px)`;
  };
  return () => {
    const shapes = Array.from(root.querySelectorAll('.djs-shape'))
      .filter((shape) => !shape.dataset.elementId.endsWith('_label'))
      .filter((shape) => lines(shape.dataset.elementId).length > 0 || journey.planes.some((plane) => plane.element === shape.dataset.elementId))
      .sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left);
    hide();
    shapes.forEach((shape, place) => {
      const id = shape.dataset.elementId;
      const inside = journey.planes.find((plane) => plane.element === id);
      shape.setAttribute('tabindex', place === 0 ? '0' : '-1');
      shape.setAttribute('role', inside ? 'button' : 'img');
      shape.setAttribute('aria-label', [inside ? `${inside.label}, look inside` : '', ...lines(id).slice(-2).map((line) => line.textContent.replace(/\s+/g, ' ').trim())].filter(Boolean).join('. '));
      shape.addEventListener('mouseenter', () => show(shape));
      shape.addEventListener('mouseleave', hide);
      shape.addEventListener('focus', () => show(shape));
      shape.addEventListener('blur', hide);
      if (inside) {
        shape.classList.add('opens');
        shape.addEventListener('click', () => open(inside));
      }
      shape.addEventListener('keydown', (event) => {
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (step) {
          const next = shapes[(place + step + shapes.length) % shapes.length];
          shape.setAttribute('tabindex', '-1');
          next.setAttribute('tabindex', '0');
          next.focus();
          event.preventDefault();
        } else if (event.key === 'Enter' && inside) {
          open(inside, true);
          event.preventDefault();
        } else if (event.key === 'Escape') {
          hide();
        }
      });
    });
  };
};

/** Where a plane's picture shows this element, or the sub-process that it is in. */
const planeOf = (journey, element) => {
  const scopes = new Map(journey.steps.map((step) => [step.element, step.scope]));
  journey.tokens.forEach((token) => scopes.set(token.element, token.scope));
  for (let around = scopes.get(element); around; around = scopes.get(around)) {
    const plane = journey.planes.find((one) => one.element === around);
    if (plane) {
      return plane;
    }
  }
  return journey.planes[0];
};

const draw = async (root) => {
  const [journey] = await Promise.all([
    fetched(root.dataset.journey).then((answer) => answer.json()),
    library(root.dataset.library),
  ]);
  if (!journey.planes.length) {
    return;
  }
  root.hidden = false;
  const { viewer, show } = await drawing(root.querySelector('.paper'), root.dataset.drawing, { bpmnRenderer: COLOURS, zoomScroll: { enabled: false } });
  let shown = null;
  let count = journey.steps.length;
  const tabs = new Map(journey.planes.map((plane) => {
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.className = 'quiet';
    tab.textContent = plane.label;
    tab.addEventListener('click', () => open(plane));
    const item = document.createElement('li');
    item.append(tab);
    root.querySelector('.tabs ul').append(item);
    return [plane, tab];
  }));
  root.querySelector('.tabs').hidden = journey.planes.length < 2;
  const makeReadable = readable(root, journey, (plane, focus) => open(plane, focus));
  const open = async (plane, focus = false) => {
    if (shown !== plane) {
      shown = plane;
      await show(plane.diagram);
      tabs.forEach((tab, of) => tab.setAttribute('aria-pressed', String(of === plane)));
      makeReadable();
    }
    mark(viewer, journey, count);
    if (focus) {
      tabs.get(plane).focus();
    }
  };
  root.querySelectorAll('[data-zoom]').forEach((button) => button.addEventListener('click', () => {
    const canvas = viewer.get('canvas');
    const how = button.dataset.zoom;
    canvas.zoom(how === 'fit' ? 'fit-viewport' : canvas.zoom() * (how === 'in' ? 1.25 : 0.8), how === 'fit' ? 'auto' : undefined);
  }));
  player(root.querySelector('.player'), journey, async (steps) => {
    count = steps;
    const step = journey.steps[steps - 1];
    await open(step ? planeOf(journey, step.element) : journey.planes[0]);
  });
  const token = journey.tokens[0];
  await open(token ? planeOf(journey, token.element) : journey.planes[0]);
  root.dataset.ready = 'true';
};

const begin = (section) => {
  const select = section.querySelector('.runs select');
  select?.addEventListener('change', () => load(section, `${select.form.action}?run=${encodeURIComponent(select.value)}`));
  select?.form.addEventListener('submit', (event) => { event.preventDefault(); select.dispatchEvent(new Event('change')); });
  const root = section.querySelector('.drawn');
  if (root) {
    draw(root).catch((reason) => {
      root.hidden = true;
      console.warn(reason);
    });
  }
};

const load = async (section, address) => {
  const page = new DOMParser().parseFromString(await (await fetched(address)).text(), 'text/html');
  const whole = page.getElementById('journey');
  if (whole) {
    section.replaceWith(whole);
    begin(whole);
  }
};

const section = document.getElementById('journey');
if (section?.dataset.load) {
  load(section, section.dataset.load).catch((reason) => console.warn(reason));
} else if (section) {
  begin(section);
}
