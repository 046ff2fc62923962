// Millrace: the panel beside the task. It shows one record at a time, and never more of it than has arrived.

import {drawActs} from './acts.js';
import {newKey, root} from './api.js';
import {el, newId, swap} from './dom.js';
import {header} from './header.js';
import {history} from './history.js';
import {byNumber, historyOf, ofTask, perform} from './records.js';
import {skeleton, trouble} from './states.js';

const FRESH_FOR = 60_000;

/**
 * Makes the panel; it is nowhere until its node is put somewhere.
 *
 * @param acted is told when something was done, and whether the task is still there
 * @param again is asked to go on after something was in the way
 */
export function createPanel({acted, again}) {
  const titleId = newId('title');
  const news = el('div', {class: 'record-news', role: 'status'});
  const warning = el('div', {class: 'record-warning', role: 'alert'});
  const above = el('div', {});
  const below = el('div', {class: 'record-history'});
  const node = el('aside', {class: 'record-panel', 'aria-labelledby': titleId, hidden: true});
  const actions = drawActs({perform: act, refused: (problem) => warn(problem)});
  let task = null;
  let record = null;
  let loading = new AbortController();
  let cameFrom = null;
  let drawn = '';
  let told = '';
  let readAt = 0;
  node.addEventListener('keydown', (event) => event.key === 'Escape' && cameFrom?.isConnected && cameFrom.focus());
  node.append(warning, news, above, actions.node, below);

  function warn(problem) {
    warning.replaceChildren(trouble(problem, task, again));
  }

  function say(sentence, undo) {
    news.replaceChildren(el('p', {}, sentence, ' ', undo && el('button', {type: 'button', class: 'record-act', click: () => takeBack(undo)}, undo.label)));
  }

  function show(found) {
    const first = record === null;
    const now = JSON.stringify(found);
    record = found;
    readAt = Date.now();
    warning.replaceChildren();
    if (now !== drawn) {
      const unfolded = above.querySelector('details')?.open;
      swap(above, header(found, titleId));
      above.querySelector('details').open = Boolean(unfolded);
      actions.node.hidden = false;
      actions.show(found, found.acts);
      drawn = now;
    }
    if (first) {
      say(`${found.number} is beside the task.`);
      news.classList.add('record-unseen');
    }
  }

  function tell(all) {
    const now = JSON.stringify(all);
    if (now !== told) {
      swap(below, ...history(all), el('p', {}, el('a', {href: root + record.address, target: '_blank', rel: 'noopener'}, `All of ${record.number}, in a new tab`)));
      told = now;
    }
  }

  async function fetchAll(find) {
    loading.abort();
    loading = new AbortController();
    const {signal} = loading;
    node.setAttribute('aria-busy', 'true');
    try {
      show(await find(signal));
      tell(await historyOf(record.number, signal));
      node.removeAttribute('aria-busy');
    } catch (problem) {
      if (problem.name === 'AbortError') {
        return;
      }
      node.removeAttribute('aria-busy');
      fail(problem);
    }
  }

  function fail(problem) {
    if (record === null || problem.isGone) {
      // a task without a record has no panel; nor is one shown on that somebody may no longer see
      node.hidden = record === null && problem.isGone;
      blank();
    }
    warn(problem);
  }

  function blank(...instead) {
    record = null;
    drawn = '';
    told = '';
    actions.node.hidden = true;
    above.replaceChildren(...instead);
    below.replaceChildren();
  }

  function reload() {
    return task && fetchAll((signal) => (record === null ? ofTask(task, signal) : byNumber(record.number, signal)));
  }

  async function act(one, values, key) {
    const seen = record;
    try {
      const outcome = await perform(seen, one.name, values, key);
      await after(seen, outcome);
    } catch (problem) {
      if (problem.isExpired) {
        warn(problem);
      } else if (problem.isStale) {
        await reload();
      }
      throw problem;
    }
  }

  async function takeBack(undo) {
    await act({name: undo.act}, undo.values, newKey()).catch(warn);
    above.querySelector('h2')?.focus();
  }

  async function after(seen, outcome) {
    if (record?.number !== seen.number) {
      return;
    }
    news.classList.remove('record-unseen');
    say(outcome.sentence, outcome.undo);
    let gone = false;
    await fetchAll((signal) => ofTask(task, signal).catch((problem) => {
      gone = problem.isGone;
      return gone ? byNumber(seen.number, signal) : Promise.reject(problem);
    }));
    acted(!gone);
  }

  return {
    node,
    isOpen: () => task !== null,
    reload,
    expired: warn,
    act: (name) => actions.start(name),
    /** Reads it again if that was some time ago; where nothing has changed, nothing moves. */
    stayFresh() {
      if (record !== null && document.visibilityState === 'visible' && Date.now() - readAt > FRESH_FOR) {
        reload();
      }
    },
    focus() {
      cameFrom = document.activeElement;
      above.querySelector('h2')?.focus();
    },
    /** Shows the record of another task, or the same one as it is now. */
    open(chosen) {
      if (chosen === task) {
        reload();
        return;
      }
      task = chosen;
      node.hidden = false;
      warning.replaceChildren();
      news.replaceChildren();
      blank(skeleton(titleId));
      fetchAll((signal) => ofTask(chosen, signal));
    },
    close() {
      loading.abort();
      task = null;
      record = null;
      node.hidden = true;
    }
  };
}
