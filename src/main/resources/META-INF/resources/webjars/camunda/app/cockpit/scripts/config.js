// Millrace: our name on the application, and its own sign-in replaced by ours.
const base = document.querySelector('base');
const appRoot = base.getAttribute('app-root');

function signInWithUs() {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace(appRoot.replace(/\/camunda$/, '') + '/login');
  }
}

window.addEventListener('hashchange', signInWithUs);
signInWithUs();

export default {
  app: {
    name: 'Cockpit',
    vendor: 'Millrace'
  },

  // a preview would run what users have typed
  previewHtml: false
};
