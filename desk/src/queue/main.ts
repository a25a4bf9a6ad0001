/** The page's start: picks the editor's language and shows the queue. */
import { chooseLanguage, directionOf } from './languages.js';
import { ReportQueue } from './report-queue.js';

const asked = new URLSearchParams(location.search).get('lang');
const language = chooseLanguage([...(asked ? [asked] : []), ...navigator.languages]);
document.documentElement.lang = language;
document.documentElement.dir = directionOf(language);
customElements.define('report-queue', ReportQueue);
