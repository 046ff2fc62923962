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

window.addEventListener('hashchange', signInWithUs);
signInWithUs();

export default {
  app: {
    name: 'Tasklist',
    vendor: 'Millrace'
  },

  // the shipped ones: this file replaces theirs
  shortcuts: {
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
