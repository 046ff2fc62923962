// Suggests people while somebody types a name; without it the first two hundred are suggested.
const list = document.getElementById('workers');
let last = 0;

async function suggest(text) {
  const asked = ++last;
  const answer = await fetch(`/api/people?active=true&limit=50&text=${encodeURIComponent(text)}`, { headers: { Accept: 'application/json' } });
  if (!answer.ok || asked !== last) {
    return;
  }
  const { people } = await answer.json();
  list.replaceChildren(...people.map((person) => {
    const option = document.createElement('option');
    option.value = `${person.name} (${person.key})`;
    return option;
  }));
}

if (list) {
  document.querySelectorAll('[data-people]').forEach((input) => input.addEventListener('input', () => {
    const text = input.value.split(/[,;]/).pop().trim();
    if (text.length > 1 && !text.endsWith(')')) {
      suggest(text).catch(() => { last += 1; });
    }
  }));
}
