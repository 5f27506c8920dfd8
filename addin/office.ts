// Microsoft's office.js, loaded only where it is needed: a browser never waits for it.
const officeScript = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

export async function loadOffice(): Promise<Office.HostType | null> {
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = officeScript;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${officeScript} did not load`));
    document.head.append(script);
  });
  return (await Office.onReady()).host;
}
