// Millrace: people and records by name, while their key is what is sent.

import {get} from './api.js';
import {el, newId} from './dom.js';

const PAUSE = 200;
const sources = {
  PERSON: async (text, signal) => {
    const {people} = await get(`/api/people?text=${encodeURIComponent(text)}&limit=12`, signal);
    return people.filter((one) => one.active).map((one) => ({value: `${one.name} (${one.key})`}));
  },
  RECORD: async (text, signal) => {
    const found = text ? await get(`/api/search/suggestions?q=${encodeURIComponent(text)}`, signal) : [];
    return found.map((one) => ({value: one.number, label: one.title}));
  },
  SERVICE: async (text, signal) => {
    const {services} = await get(`/api/services?text=${encodeURIComponent(text)}&limit=12`, signal);
    return services.map((one) => ({value: `${one.name} (${one.key})`, label: one.number}));
  },
  ITEMS: async (text, signal) => {
    const {items} = await get(`/api/items?text=${encodeURIComponent(text)}&limit=12`, signal);
    return items.map((one) => ({value: one.number, label: one.name}));
  }
};
sources.SERVICES = sources.SERVICE;
const LISTS = ['SERVICES', 'ITEMS'];

/** The key in what is shown of somebody; what was typed, when it names nobody. */
export function keyOf(shown) {
  const named = shown.match(/\(([^()\s]+)\)\s*$/);
  return (named ? named[1] : shown).trim();
}

/** The keys in a list of what is shown. */
export function keysOf(shown) {
  return shown.split(/[,;]/).map(keyOf).filter((key) => key);
}

/** An input that offers whom or what it may name while somebody types. */
export function suggesting(type, input) {
  const source = sources[type];
  if (!source) {
    return [input];
  }
  const list = el('datalist', {id: newId('options')});
  let asked = new AbortController();
  let timer;
  const offer = async () => {
    asked.abort();
    asked = new AbortController();
    // in a list, what is in it already stays in front of what is offered
    const place = LISTS.includes(type) ? Math.max(input.value.lastIndexOf(','), input.value.lastIndexOf(';')) + 1 : 0;
    const before = place > 0 ? `${input.value.slice(0, place)} ` : '';
    try {
      const found = await source(input.value.slice(place).trim(), asked.signal);
      list.replaceChildren(...found.map((one) => el('option', {value: before + one.value}, one.label)));
    } catch (failure) {
      // without suggestions the key can still be typed, and is checked when it is sent
      list.replaceChildren();
    }
  };
  input.setAttribute('list', list.id);
  input.addEventListener('focus', offer, {once: true});
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(offer, PAUSE);
  });
  return [input, list];
}
