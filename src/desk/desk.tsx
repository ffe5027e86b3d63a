import { createRoot } from 'react-dom/client';
import { loadPreferences } from '../taskpane/preferences';
import { DeskPage } from './components/DeskPage';
import { Desk } from './state/desk';
import { startWorker } from './state/startWorker';

function start(): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('desk.html has no #root');
  const preferences = loadPreferences(navigator.language);
  const desk = new Desk(startWorker(), AID_VERSION, () => loadPreferences(navigator.language));
  createRoot(root).render(<DeskPage desk={desk} preferences={preferences} />);
}

// oldBrowser.js has already said what to do instead.
if (!document.documentElement.hasAttribute('data-too-old')) start();
