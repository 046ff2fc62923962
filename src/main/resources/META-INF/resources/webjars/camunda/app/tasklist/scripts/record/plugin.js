// Millrace: the record beside the task in Tasklist, as a tab of it, and "Add comment" that writes to the record.

import {get} from './api.js';
import {el} from './dom.js';
import {belongTo} from './drafts.js';
import {createPanel} from './panel.js';
import {outlive} from './session.js';
import {readAs} from './times.js';

let scope = null;
let home = null;
let goOn = null;
let shown = {};

function acted(isThere) {
  scope?.$evalAsync(() => {
    if (isThere) {
      // as Tasklist itself does after a claim; the form stays what it is
      scope.taskData.changed('task');
    } else {
      scope.$root.$broadcast('refresh');
    }
    scope.taskData.changed('taskList');
  });
}

const panel = createPanel({acted, again: () => goOn()});

function beside() {
  const content = document.querySelector('.task-details > .content');
  home = home?.isConnected ? home : content?.appendChild(el('div', {class: 'record-home'}));
  home?.append(panel.node);
}

function follow(task) {
  const before = shown;
  shown = task || {};
  if (!task) {
    panel.close();
    return;
  }
  if (!panel.node.isConnected) {
    beside();
  }
  if (task.id !== before.id || task.assignee !== before.assignee) {
    panel.open(task.id);
  }
}

// Tasklist's own shortcuts rest while somebody types, when the way to the record is wanted most
const shortcuts = {KeyR: () => panel.focus(), KeyM: () => panel.act('comment')};

function press(event) {
  const wanted = event.ctrlKey && event.altKey && !event.getModifierState('AltGraph') && shortcuts[event.code];
  if (wanted && panel.isOpen()) {
    event.preventDefault();
    wanted();
  }
}

function watch() {
  document.addEventListener('keydown', press);
  goOn = outlive(scope.$root, panel);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && goOn());
  window.addEventListener('focus', goOn);
}

async function start() {
  const me = await get('/api/me');
  belongTo(me.key);
  readAs(me);
}

const known = start();

const comment = {
  id: 'record-comment',
  pluginPoint: 'tasklist.task.action',
  priority: 100,
  render(node, options, given) {
    scope = given;
    if (goOn === null) {
      watch();
    }
    node.append(el('button', {type: 'button', class: 'btn btn-link record-add', click: () => panel.act('comment')}, 'Add comment'));
    scope.$on('refresh', panel.stayFresh);
    known.finally(() => scope.taskData.newChild(scope).observe('task', follow));
  },
  unmount() {
    follow(null);
  }
};

const tab = {
  id: 'record-tab',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {label: 'Record'},
  render(node) {
    node.classList.add('record-tab');
    node.append(panel.node);
  },
  unmount: beside
};

export default [comment, tab];
