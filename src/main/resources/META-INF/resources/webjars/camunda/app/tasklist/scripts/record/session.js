// Millrace: when the session ends, Tasklist would leave the task and what is typed in its form; here it waits for a new sign-in.

import {get, Problem} from './api.js';

/**
 * Keeps the task on the page.
 *
 * @param root the application's root scope
 * @param panel where it is said
 */
export function outlive(root, panel) {
  let person = root.authentication;

  root.$on('authentication.changed', (event, now) => {
    person = now || person;
  });
  root.$on('authentication.login.required', (event) => {
    if (panel.isOpen()) {
      event.preventDefault();
      panel.expired(new Problem(401, {}));
    }
  });

  /** Goes on once somebody has signed in elsewhere; somebody else gets a page of their own. */
  return async () => {
    if (!panel.isOpen()) {
      return;
    }
    if (root.authentication) {
      await panel.reload();
      return;
    }
    const me = await get('/api/me').catch(panel.expired);
    if (me && me.key !== person.name) {
      window.location.reload();
    } else if (me) {
      root.$evalAsync(() => {
        root.authentication = person;
        root.$broadcast('authentication.changed', person);
        root.$broadcast('refresh');
      });
      await panel.reload();
    }
  };
}
