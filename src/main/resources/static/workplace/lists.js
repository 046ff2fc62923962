// Lists: counts what words are found in once the list is there, guesses people by what is typed, chooses all lines at once, and shows the fields of the chosen act only.
const WAIT = 150;

document.querySelectorAll('input[data-people]').forEach((input) => {
  const guesses = input.list;
  const usual = Array.from(guesses.children);
  let timer;
  let asked = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const turn = ++asked;
      const typed = input.value.trim();
      if (!typed) {
        guesses.replaceChildren(...usual);
        return;
      }
      const answer = await fetch(`${input.dataset.people}?q=${encodeURIComponent(typed)}`, { credentials: 'same-origin' }).catch(() => null);
      if (!answer?.ok || turn !== asked) {
        return;
      }
      const found = await answer.json();
      guesses.replaceChildren(...found.map((one) => {
        const option = document.createElement('option');
        option.value = one.value;
        option.label = one.label;
        return option;
      }));
    }, WAIT);
  });
});

document.querySelectorAll('[data-count]').forEach(async (place) => {
  const answer = await fetch(place.dataset.count, { credentials: 'same-origin' }).catch(() => null);
  if (answer?.ok) {
    const { count } = await answer.json();
    place.querySelector('strong').textContent = `${count.value.toLocaleString('en-GB')}${count.exact ? '' : '+'}`;
  }
});

document.querySelectorAll('form[data-choose]').forEach((form) => {
  const all = form.querySelector('[data-all]');
  if (!all) {
    return;
  }
  const lines = Array.from(form.querySelectorAll('input[name="number"]'));
  all.hidden = false;
  all.addEventListener('change', () => lines.forEach((line) => { line.checked = all.checked; }));
  form.addEventListener('change', () => {
    const chosen = lines.filter((line) => line.checked).length;
    all.checked = chosen === lines.length;
    all.indeterminate = chosen > 0 && chosen < lines.length;
  });
});

const acts = Array.from(document.querySelectorAll('input[data-act]'));
const show = () => document.querySelectorAll('fieldset[data-of]').forEach((fields) => {
  fields.hidden = !acts.some((act) => act.checked && act.value === fields.dataset.of);
});
acts.forEach((act) => act.addEventListener('change', show));
if (acts.length) {
  show();
}
