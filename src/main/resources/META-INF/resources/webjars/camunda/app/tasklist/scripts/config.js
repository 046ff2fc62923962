// Millrace: our name on the application, and its own sign-in replaced by ours.
const base = document.querySelector('base');
const appRoot = base.getAttribute('app-root');

// work comes from records, and what is said belongs to the record: these of Tasklist would only be refused
base.setAttribute(
  'cam-exclude-plugins',
  [
    'tasklist.navbar.action:create-task-action',
    'tasklist.task.action:task-action-comment',
    'tasklist.task.detail:task-detail-history'
  ].join(',')
);

function signInWithUs() {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace(appRoot.replace(/\/camunda$/, '') + '/login');
  }
}

// the most urgent first, the oldest of them before the others; people may sort differently
const urgency = [
  {sortBy: 'priority', sortOrder: 'desc'},
  {sortBy: 'created', sortOrder: 'asc'}
];

function sortByUrgency() {
  const [path, query] = (window.location.hash || '#/').split('?');
  const asked = new URLSearchParams(query);
  if (path === '#/' && !asked.has('sorting')) {
    asked.set('sorting', JSON.stringify(urgency));
    window.history.replaceState(null, '', path + '?' + asked);
  }
}

window.addEventListener('hashchange', signInWithUs);
signInWithUs();
sortByUrgency();

// On a first visit labels would be drawn before the texts have come, and stay keys such as CREATION_DATE.
async function haveTexts() {
  const folder = appRoot + '/app/tasklist/locales/';
  const key = folder + '_locales_data_en_' + window.bust;
  const kept = JSON.parse(window.localStorage.getItem('camunda-web') || '{}');
  if (!kept[key]) {
    const answer = await fetch(folder + 'en.json');
    kept[key] = JSON.stringify(await answer.json());
    window.localStorage.setItem('camunda-web', JSON.stringify(kept));
  }
}

await haveTexts();

export default {
  app: {
    name: 'Tasklist',
    vendor: 'Millrace'
  },

  // the record of the chosen task, and what can be done about it
  customScripts: ['scripts/record/plugin'],

  // ours, and the shipped ones: this file replaces theirs
  shortcuts: {
    focusRecord: {
      key: 'ctrl+alt+r',
      description: 'sets the focus to the record beside the task'
    },
    commentRecord: {
      key: 'ctrl+alt+m',
      description: 'opens the comment on the record'
    },
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'set the focus to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'sets the focus to the first input field in a task form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'opens the start process modal dialog'
    }
  }
};
