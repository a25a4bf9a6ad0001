import type { Messages } from '../messages.js';

const hi: Messages = {
  added: {
    one: '{site} पर {count} नई रिपोर्ट',
    other: '{site} पर {count} नई रिपोर्टें',
  },
  kinds: {
    typo: 'टाइपिंग की गलती',
    inaccurate: 'सटीक नहीं',
    outdated: 'पुराना',
    questionable: 'संदिग्ध',
  },
  report: 'रिपोर्ट',
  untitled: 'बिना शीर्षक का लेख',
  wholePage: 'पूरे पेज के बारे में',
  suggestion: 'सुझाव: {text}',
  removeText: 'यह टेक्स्ट हटाएं',
  open: 'रिपोर्ट खोलें',
  more: 'और रिपोर्टें: {count}',
  toQueue: 'रिपोर्टों पर जाएँ',
  digest: 'पाठकों की रिपोर्टें, {date}',
  received: 'पिछले 24 घंटों में: {count}',
  waiting: 'नई: {count}',
  held: 'किसी के देखने तक रोकी गईं: {count}',
  accepted: 'स्वीकृत, अभी सुधारी नहीं गईं: {count}',
  oldest: 'सबसे लंबे समय से प्रतीक्षा में',
  articles: 'सबसे ज़्यादा रिपोर्ट वाले लेख',
  why: 'आपको यह ईमेल इसलिए मिला है क्योंकि आपका पता इस सेवा की सेटिंग में है। सेवा चलाने वाला इसे बदल सकता है।',
  test: 'संपादकीय सेवा से परीक्षण संदेश',
  testText: 'पाठकों की रिपोर्टों के संदेश यहां आएंगे।',
};

export default hi;
