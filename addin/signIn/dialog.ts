// Office's own dialog for the provider's pages, where Excel has no Nested App Authentication: a page of our origin goes
// to the provider and back, and hands over what it was given. Asked for by the user's press only.
import { isObject } from '../answer';
import { Fault } from '../notice';
import type { Dialog } from './entra';

export const officeDialog: Dialog = () =>
  new Promise((resolve, reject) => {
    const address = new URL('sign-in.html?dialog', location.href).href;
    Office.context.ui.displayDialogAsync(address, { height: 60, width: 30 }, ({ status, value: dialog }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) return reject(new Fault('signInAgain'));
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (told) => {
        dialog.close();
        const given: unknown = 'message' in told ? JSON.parse(told.message) : undefined;
        if (!isObject(given) || typeof given.accessToken !== 'string')
          return reject(new Fault('signInAgain'));
        const expiresOn = new Date(typeof given.expiresOn === 'string' ? given.expiresOn : 0);
        const name = typeof given.name === 'string' ? given.name : '';
        resolve({ accessToken: given.accessToken, expiresOn, name });
      });
      // The user closed it, or its page did not load.
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => reject(new Fault('signInAgain')));
    });
  });
