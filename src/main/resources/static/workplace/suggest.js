// Suggests services, items, people, teams and suppliers while somebody types; in a list, behind what is in it already. Without it keys
// and numbers can be typed.
const sources = {
  PERSON: async (text) => (await get(`/api/people?active=true&limit=12&text=${encodeURIComponent(text)}`)).people.map(named),
  TEAM: async (text) => (await get(`/api/teams?active=true&limit=12&text=${encodeURIComponent(text)}`)).teams.map(named),
  SUPPLIER: async (text) => (await get(`/api/suppliers?active=true&limit=12&text=${encodeURIComponent(text)}`)).suppliers.map(named),
  SERVICE: async (text) => (await get(`/api/services?limit=12&text=${encodeURIComponent(text)}`)).services.map(service),
  ITEMS: async (text) => (await get(`/api/items?limit=12&text=${encodeURIComponent(text)}`)).items.map(item)
};
sources.SERVICES = sources.SERVICE;

const named = (one) => ({ value: `${one.name} (${one.key})`, label: one.key });
const service = (one) => ({ value: `${one.name} (${one.key})`, label: one.number });
const item = (one) => ({ value: one.number, label: one.name });

async function get(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(address);
  }
  return answer.json();
}

function suggesting(input) {
  const several = ['SERVICES', 'ITEMS'].includes(input.dataset.suggest);
  let last = 0;
  let timer;
  async function offer() {
    const asked = ++last;
    const place = several ? Math.max(input.value.lastIndexOf(','), input.value.lastIndexOf(';')) + 1 : 0;
    const before = place > 0 ? `${input.value.slice(0, place)} ` : '';
    const found = await sources[input.dataset.suggest](input.value.slice(place).trim());
    if (asked === last) {
      input.list.replaceChildren(...found.map(({ value, label }) => {
        const option = document.createElement('option');
        option.value = before + value;
        option.label = label;
        return option;
      }));
    }
  }
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => offer().catch(() => { last += 1; }), 200);
  };
  input.addEventListener('focus', later, { once: true });
  input.addEventListener('input', later);
}

document.querySelectorAll('[data-suggest]').forEach(suggesting);
