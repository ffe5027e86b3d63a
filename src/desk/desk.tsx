import { createRoot } from 'react-dom/client';
import { loadPreferences } from '../taskpane/preferences';
import { DeskPage } from './components/DeskPage';
import { Desk } from './state/desk';
import { startWorker } from './state/startWorker';

const root = document.getElementById('root');
if (!root) throw new Error('desk.html has no #root');
const first = loadPreferences(navigator.language);
const desk = new Desk(startWorker(), AID_VERSION, () => loadPreferences(navigator.language));
createRoot(root).render(<DeskPage desk={desk} preferences={first} />);
