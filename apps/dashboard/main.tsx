import './theme/base.css';
import './theme/case-list.css';
import './theme/case-page.css';
import './theme/board.css';
import './theme/intake.css';
import './theme/queue.css';
import './theme/field.css';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app.js';
import { startTexts } from './text/i18n.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// The list of the font's ranges weighs as much as a room: it comes beside the page, and only where the system has no Chinese font is more loaded.
void import('@fontsource/noto-sans-sc/400.css');
await startTexts();
createRoot(root).render(<App />);
