// Millrace: the panel while there is nothing to show yet, and when something is in the way.

import {root} from './api.js';
import {el, unseen} from './dom.js';

/** The place of a record that is on its way, of about its height. */
export function skeleton(titleId) {
  return el('div', {class: 'record-skeleton'},
    el('h2', {id: titleId, tabindex: '-1'}, unseen('The record is loading')),
    ['short', 'long', 'long', 'middle', 'long', 'middle'].map((length) => el('div', {class: `record-bar record-${length}`, 'aria-hidden': 'true'})));
}

function signIn(task) {
  return el('a', {class: 'record-act record-main', href: `${root}/user-tasks/${encodeURIComponent(task)}`, target: '_blank', rel: 'noopener'},
    'Sign in again', unseen(' (opens in a new tab)'));
}

/** What is in the way, in a sentence, with what can be done about it. */
export function trouble(problem, task, again) {
  const retry = el('button', {type: 'button', class: 'record-act', click: again}, 'Try again');
  return el('div', {class: problem.isExpired ? 'record-mistake record-expired' : 'record-mistake'},
    problem.isExpired
      ? [el('p', {}, 'Your session has ended. Sign in again in a new tab and come back here: nothing that you typed is lost.'),
        el('p', {class: 'record-buttons'}, signIn(task), ' ', retry)]
      : [el('p', {}, problem.message), el('p', {class: 'record-buttons'}, retry)]);
}
