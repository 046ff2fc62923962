// The search box guesses records while somebody types; without it, Enter searches all the same.
const WAIT = 150;
const box = document.querySelector('form[data-suggestions] input');
const list = document.getElementById('suggestions');

if (box && list) {
  const source = box.form.dataset.suggestions;
  let timer;
  let asked = 0;
  let at = -1;
  const items = () => Array.from(list.children);
  const close = () => {
    list.hidden = true;
    at = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };
  const mark = (next) => {
    at = next;
    items().forEach((item, n) => item.setAttribute('aria-selected', String(n === at)));
    if (at < 0) {
      box.removeAttribute('aria-activedescendant');
    } else {
      box.setAttribute('aria-activedescendant', items()[at].id);
      items()[at].scrollIntoView({ block: 'nearest' });
    }
  };
  const option = (hit, n) => {
    const item = document.createElement('li');
    item.id = `suggestion-${n}`;
    item.setAttribute('role', 'option');
    item.dataset.page = hit.page;
    const number = document.createElement('strong');
    number.textContent = hit.number;
    item.append(number, ` ${hit.title}`);
    return item;
  };
  const guess = async () => {
    const turn = ++asked;
    const typed = box.value.trim();
    if (typed.length < 2) {
      close();
      return;
    }
    const answer = await fetch(`${source}?q=${encodeURIComponent(typed)}`, { credentials: 'same-origin' }).catch(() => null);
    if (!answer?.ok || turn !== asked) {
      return;
    }
    const hits = await answer.json();
    list.replaceChildren(...hits.map(option));
    mark(-1);
    list.hidden = hits.length === 0;
    box.setAttribute('aria-expanded', String(hits.length > 0));
  };

  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-expanded', 'false');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-autocomplete', 'list');
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(guess, WAIT);
  });
  box.addEventListener('keydown', (event) => {
    const many = items().length;
    if (event.key === 'Escape') {
      close();
    } else if (!list.hidden && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      mark((at + step + many + (at < 0 && step < 0 ? 1 : 0)) % many);
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      location.assign(items()[at].dataset.page);
    }
  });
  list.addEventListener('mousedown', (event) => {
    const item = event.target.closest('li');
    if (item) {
      event.preventDefault();
      location.assign(item.dataset.page);
    }
  });
  box.addEventListener('blur', close);
}
