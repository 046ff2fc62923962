// Millrace: the form of one act, made of its fields; it closes once the act is done, and keeps what was typed until then.

import {newKey} from './api.js';
import {el, newId} from './dom.js';
import {draftOf, dropDraft, keepDraft} from './drafts.js';
import {drawField} from './field.js';
import {difference} from './stale.js';

/**
 * Draws it.
 *
 * @param send what sends the values with a key for this try; it fails with a problem
 * @param close what closes it without sending
 */
export function drawForm(record, act, {send, close}) {
  const draft = draftOf(record.number, act.name);
  const fields = act.fields.map((field) => drawField(field, draft ? draft[field.name] : undefined));
  const wrong = el('div', {class: 'record-mistake', role: 'alert', hidden: true});
  const submit = el('button', {type: 'submit', class: act.danger ? 'record-act record-dangerous' : 'record-act record-main'}, act.label);
  const titleId = newId('act');
  let key = newKey();

  const keep = () => {
    // another text is another try
    key = newKey();
    keepDraft(record.number, act.name, Object.fromEntries(fields.map((field) => [field.name, field.typed()])));
  };
  const complain = (problem) => {
    const field = fields.find((one) => one.name === problem.body?.field);
    fields.forEach((one) => one.complain(one === field ? problem.message : ''));
    wrong.replaceChildren(...(field ? [] : difference(problem)));
    // that a session has ended is said once, above
    wrong.hidden = Boolean(field) || problem.isExpired;
    (field?.input || submit).focus();
    wrong.scrollIntoView({block: 'nearest'});
  };
  const sendIt = async (event) => {
    event.preventDefault();
    if (submit.getAttribute('aria-disabled')) {
      return;
    }
    submit.setAttribute('aria-disabled', 'true');
    submit.textContent = `${act.label} …`;
    wrong.hidden = true;
    try {
      await send(Object.fromEntries(fields.map((field) => [field.name, field.said()])), key);
      dropDraft(record.number, act.name);
    } catch (problem) {
      complain(problem);
      if (problem.status !== 0) {
        // it was answered: the same words may be sent again as a new try
        key = newKey();
      }
    } finally {
      submit.removeAttribute('aria-disabled');
      submit.textContent = act.label;
    }
  };
  const node = el('form', {class: 'record-form', 'aria-labelledby': titleId, submit: sendIt, input: keep, change: keep, novalidate: true,
    keydown: (event) => event.key === 'Escape' && (event.stopPropagation(), close())},
    el('h3', {id: titleId}, act.label),
    el('p', {class: 'record-soft'}, act.explanation),
    draft && el('p', {class: 'record-soft'}, 'What you typed before is still here.'),
    fields.map((field) => field.node),
    wrong,
    el('p', {class: 'record-buttons'}, submit, ' ', el('button', {type: 'button', class: 'record-act', click: close}, 'Close')));
  return {node, act, focus: () => (fields[0]?.input || submit).focus()};
}
