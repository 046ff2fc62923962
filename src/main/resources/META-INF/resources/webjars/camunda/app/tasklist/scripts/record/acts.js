// Millrace: what can be done about the record now; the form of one act is open at a time, and stays while the rest is drawn anew.

import {newKey} from './api.js';
import {el, newId} from './dom.js';
import {drawForm} from './form.js';

/**
 * The acts of a record.
 *
 * @param perform does an act with its values under a key, and fails with a problem
 * @param refused is told what an act without a form was refused with
 */
export function drawActs({perform, refused}) {
  const titleId = newId('acts');
  const buttons = el('p', {class: 'record-buttons'});
  const place = el('div', {});
  const node = el('section', {'aria-labelledby': titleId}, el('h3', {id: titleId, class: 'record-unseen'}, 'What you can do'), buttons, place);
  let record = null;
  let open = null;

  const buttonOf = (name) => buttons.querySelector(`[data-act="${CSS.escape(name)}"]`);
  const close = () => {
    const name = open?.act.name;
    open = null;
    place.replaceChildren();
    mark();
    (buttonOf(name || '') || buttons.querySelector('button'))?.focus();
  };
  const send = (act) => async (values, key) => {
    await perform(act, values, key);
    if (open?.act.name === act.name) {
      close();
    }
  };
  const unfold = (act) => {
    if (open?.act.name === act.name) {
      close();
      return;
    }
    open = drawForm(record, act, {send: send(act), close});
    place.replaceChildren(open.node);
    mark();
    open.focus();
  };
  const choose = async (act, button) => {
    if (act.fields.length > 0 || act.danger) {
      unfold(act);
    } else if (!button.getAttribute('aria-disabled')) {
      button.setAttribute('aria-disabled', 'true');
      await perform(act, {}, newKey()).catch(refused);
      button.removeAttribute('aria-disabled');
    }
  };
  const draw = (act) => {
    const button = el('button', {type: 'button', class: 'record-act', 'data-act': act.name, title: act.explanation}, act.label);
    button.addEventListener('click', () => choose(act, button));
    return button;
  };
  function mark() {
    buttons.querySelectorAll('button').forEach((button) => button.classList.toggle('record-open', button.dataset.act === open?.act.name));
  }

  return {
    node,
    /** Offers what can be done now; a form that is open for the same record stays as it is. */
    show(now, acts) {
      const focused = buttons.contains(document.activeElement) ? document.activeElement.dataset.act : null;
      if (record?.number !== now.number) {
        open = null;
        place.replaceChildren();
      }
      record = now;
      buttons.replaceChildren(...acts.flatMap((act) => [draw(act), ' ']));
      mark();
      if (focused) {
        (buttonOf(focused) || buttons.querySelector('button'))?.focus();
      }
    },
    /** Opens the form of an act, if it is offered. */
    start(name) {
      if (open?.act.name === name) {
        open.focus();
      } else {
        buttonOf(name)?.click();
      }
    }
  };
}
