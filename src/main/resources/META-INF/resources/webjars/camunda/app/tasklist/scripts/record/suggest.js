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
  }
};

/** The key in what is shown of somebody; what was typed, when it names nobody. */
export function keyOf(shown) {
  const named = shown.match(/\(([^()\s]+)\)\s*$/);
  return (named ? named[1] : shown).trim();
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
    try {
      const found = await source(input.value.trim(), asked.signal);
      list.replaceChildren(...found.map((one) => el('option', {value: one.value}, one.label)));
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
