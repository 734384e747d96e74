import './door.css';
import { household } from './household.js';
import { report } from './report.js';
import { language, say } from './say.js';

const [, page, token = ''] = /^\/([hq])\/([^/]*)/.exec(window.location.pathname) ?? [];
document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
document.title = say('title');
await (page === 'q' ? report(token) : household(token));
