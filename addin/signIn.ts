// The page the provider sends people back to. In a popup or frame it only passes the answer on; in Office's dialog it is
// the page that goes to the provider, and tells the pane what came back.
const wasDialog = 'giaoban.signInDialog';

if (new URLSearchParams(location.search).has('dialog')) sessionStorage.setItem(wasDialog, '1');
if (sessionStorage.getItem(wasDialog) === null) {
  const { broadcastResponseToMainFrame } = await import('@azure/msal-browser/redirect-bridge');
  await broadcastResponseToMainFrame();
} else {
  const { signInThere } = await import('./signIn/there');
  await signInThere();
}

export {};
