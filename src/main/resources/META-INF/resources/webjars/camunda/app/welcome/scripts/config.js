// Millrace has a home page of its own: whoever comes to the engine's goes there, which is also the way back from Tasklist.
const appRoot = document.querySelector('base').getAttribute('app-root');

window.location.replace(appRoot.replace(/\/camunda$/, '') + '/');

// nothing of the engine's page is drawn meanwhile
await new Promise(() => {});

export default {};
