/** The page's start: picks the editor's language and shows the queue. */
import { chooseLanguage } from './messages.js';
import { ReportQueue } from './report-queue.js';

const asked = new URLSearchParams(location.search).get('lang');
document.documentElement.lang = chooseLanguage([...(asked ? [asked] : []), ...navigator.languages]);
customElements.define('report-queue', ReportQueue);
