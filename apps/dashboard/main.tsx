import '@fontsource/noto-sans-sc/400.css';
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
await startTexts();
createRoot(root).render(<App />);
