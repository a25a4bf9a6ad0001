/** Words to make articles of. The sentences have no sense; their statistics are those of text. */
export interface Language {
  readonly code: string;
  readonly words: readonly string[];
  /** What stands between words, and what ends and parts sentences. */
  readonly space: string;
  readonly comma: string;
  readonly stop: string;
  readonly quotes: readonly [string, string];
}

const list = (words: string): string[] => words.split(' ');

export const languages: readonly Language[] = [
  {
    code: 'sv',
    space: ' ',
    comma: ',',
    stop: '.',
    quotes: ['”', '”'],
    words: list(
      'och att i det som en på är av för med till den har inte om ett men de kan vid efter från under när eller ska mer än också patienter behandling studien läkare risken blodtryck hjärtat sömn symtom läkemedel vården åtgärder förändringar biverkningar undersökning forskare resultaten jämförelse gruppen månader veckor dagligen högre lägre många ofta vanligt svår allvarlig smärta värk feber infektion vaccin immunförsvar celler blodet njurar lever lungor hud huden ögon öron hörsel barn vuxna äldre kvinnor män gravida rekommenderas visade ökade minskade påverkar orsakar förebygger hjälper lindrar mäts ges tas bör måste',
    ),
  },
  {
    code: 'en',
    space: ' ',
    comma: ',',
    stop: '.',
    quotes: ['“', '”'],
    words: list(
      'the of and to in a is that for with are on as by be or was from at this which not have has can may more than also patients treatment study doctors risk blood pressure heart sleep symptoms medicine care measures changes effects examination researchers results comparison group months weeks daily higher lower many often common severe serious pain ache fever infection vaccine immune cells kidneys liver lungs skin eyes ears hearing children adults older women men pregnant recommended showed increased decreased affects causes prevents helps relieves measured given taken should must health disease dose long-term well-being trial evidence',
    ),
  },
  {
    code: 'ru',
    space: ' ',
    comma: ',',
    stop: '.',
    quotes: ['«', '»'],
    words: list(
      'и в не на что с по это как из у за от к но для или при до после также более чем может были пациентов лечение исследование врачи риск давление сердце сон симптомы лекарство помощь меры изменения действие осмотр учёные результаты сравнение группа месяцев недель ежедневно выше ниже много часто обычно тяжёлый серьёзный боль жар инфекция вакцина иммунитет клетки кровь почки печень лёгкие кожа глаза уши слух дети взрослые пожилые женщины мужчины беременные рекомендуется показало увеличилось уменьшилось влияет вызывает предотвращает помогает облегчает измеряют дают принимают следует здоровье болезнь доза',
    ),
  },
  {
    code: 'ar',
    space: ' ',
    comma: '،',
    stop: '.',
    quotes: ['«', '»'],
    words: list(
      'في من على أن إلى عن مع هذا التي الذي كان لا ما أو بعد قبل بين كل أكثر أقل المرضى العلاج الدراسة الأطباء الخطر ضغط الدم القلب النوم الأعراض الدواء الرعاية التدابير التغيرات الآثار الفحص الباحثون النتائج المقارنة المجموعة أشهر أسابيع يوميا أعلى أدنى كثير غالبا شائع شديد خطير ألم حمى عدوى لقاح المناعة الخلايا الكلى الكبد الرئتين الجلد العيون الأذن السمع الأطفال البالغين كبار النساء الرجال الحوامل يوصى أظهرت زادت انخفضت يؤثر يسبب يمنع يساعد يخفف يقاس يعطى يؤخذ ينبغي يجب الصحة المرض جرعة مُزمِن',
    ),
  },
  {
    code: 'ja',
    space: '',
    comma: '、',
    stop: '。',
    quotes: ['「', '」'],
    words: list(
      'の は が を に で と も や から まで より など また 患者 治療 研究 医師 危険 血圧 心臓 睡眠 症状 薬 医療 対策 変化 副作用 検査 研究者 結果 比較 群 数か月 数週間 毎日 高い 低い 多く 頻繁に 一般的 重度 深刻な 痛み 発熱 感染 ワクチン 免疫 細胞 血液 腎臓 肝臓 肺 皮膚 目 耳 聴力 子ども 成人 高齢者 女性 男性 妊婦 推奨される 示した 増加した 減少した 影響する 引き起こす 予防する 助ける 和らげる 測定する 与える 服用する すべき 健康 病気 用量 ガイドライン リスク デ\u30fcタ',
    ),
  },
];
