// Millrace: one field of an act, drawn by its type alone.

import {get} from './api.js';
import {el, newId} from './dom.js';
import {keyOf, keysOf, suggesting} from './suggest.js';

function options(field, chosen) {
  const all = field.required || field.options.some((one) => one.value === '') ? field.options : [{value: '', label: '–'}, ...field.options];
  const unsaid = field.required && !chosen ? [el('option', {value: ''}, 'Choose …')] : [];
  return [...unsaid, ...all.map((one) => el('option', {value: one.value, selected: one.value === chosen}, one.label))];
}

async function fillTeams(select, field, chosen) {
  try {
    const {teams} = await get('/api/teams');
    const open = teams.filter((team) => team.active).map((team) => ({value: team.key, label: team.name}));
    select.replaceChildren(...options({...field, options: open}, select.value || chosen));
  } catch (problem) {
    select.replaceChildren(el('option', {value: ''}, problem.message));
  }
}

function control(field, value, shared) {
  switch (field.type) {
    case 'LINES':
      return el('textarea', {...shared, rows: '3'}, value || '');
    case 'CHOICE':
      return el('select', shared, options(field, value));
    case 'TEAM': {
      const select = el('select', shared, options(field, value));
      if (!field.options.length) {
        fillTeams(select, field, value);
      }
      return select;
    }
    case 'FLAG':
      return el('input', {...shared, required: false, type: 'checkbox', checked: String(value) === 'true'});
    default:
      return el('input', {...shared, type: 'text', autocomplete: 'off', value: value || ''});
  }
}

function said(field, input) {
  switch (field.type) {
    case 'FLAG':
      return input.checked;
    case 'PERSON':
    case 'SERVICE':
      return keyOf(input.value);
    case 'SERVICES':
      return keysOf(input.value);
    default:
      return input.value;
  }
}

/** A labelled control: its node, what was said in it, how it was typed, and a place for what is wrong with it. */
export function drawField(field, typed) {
  const id = newId('field');
  const wrong = el('p', {id: `${id}-wrong`, class: 'record-wrong', hidden: true});
  const hint = field.hint && el('p', {id: `${id}-hint`, class: 'record-soft'}, field.hint);
  const shared = {id, name: field.name, required: field.required, 'aria-describedby': `${id}-wrong${hint ? ` ${id}-hint` : ''}`};
  const input = control(field, typed ?? field.value, shared);
  const label = el('label', {for: id}, field.label, field.required && el('span', {'aria-hidden': 'true'}, ' *'));
  const parts = suggesting(field.type, input);
  const flag = field.type === 'FLAG';
  return {
    name: field.name,
    input,
    node: el('div', {class: flag ? 'record-field record-flag' : 'record-field'}, flag ? [parts, label] : [label, parts], hint, wrong),
    said: () => said(field, input),
    typed: () => (flag ? String(input.checked) : input.value),
    complain(sentence) {
      wrong.textContent = sentence || '';
      wrong.hidden = !sentence;
      input.setAttribute('aria-invalid', String(Boolean(sentence)));
    }
  };
}
