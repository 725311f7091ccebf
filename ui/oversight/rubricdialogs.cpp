#include "ui/oversight/rubricdialogs.h"

#include "ui/common/buttons.h"
#include "ui/common/format.h"
#include "ui/common/writtentext.h"
#include "ui/oversight/faultyfield.h"
#include "ui/oversight/linestable.h"
#include "ui/oversight/rubricwords.h"
#include "ui/oversight/sharebox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace vigie::ui {

namespace {

constexpr double heaviest = 100;
constexpr int questionWidth = 880;

QDoubleSpinBox *weightBox(QWidget *parent)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setDecimals(2);
    box->setRange(0, heaviest);
    box->setLocale(ui::locale());
    return box;
}

QPlainTextEdit *linesBox(QWidget *parent)
{
    auto *box = new QPlainTextEdit(parent);
    box->setTabChangesFocus(true);
    box->setFixedHeight(46);
    return box;
}

/// In sentences, those of these fields.
QString faultsAt(const std::vector<RubricFault> &faults, const std::function<bool(const RubricPlace &)> &isHere)
{
    QStringList sentences;
    for (const RubricFault &fault : faults) {
        if (isHere(fault.place))
            sentences << faultText(fault);
    }
    return sentences.join(QLatin1Char(' '));
}

QString pointsText(double score)
{
    return ui::locale().toString(score * 100, 'g', 6);
}

/// As the file would have it; nothing that could be a score when it is no number.
double scoreOf(const QString &points)
{
    bool isNumber = false;
    const double number = ui::locale().toDouble(points, &isNumber);
    return isNumber ? std::round(number * 10'000) / 1'000'000 : -1;
}

/// Ids of lines: those that are there, and fresh ones for those that are new.
template <typename T>
std::vector<T> linesOf(const LinesTable &table, const std::function<T(const QStringList &)> &read)
{
    std::vector<T> all;
    std::vector<LinesTable::Line> lines = table.lines();
    for (LinesTable::Line &line : lines) {
        if (line.id.isEmpty())
            line.id = freshId(line.cells.front(), [&lines](const QString &id) {
                return std::any_of(lines.begin(), lines.end(), [&id](const LinesTable::Line &other) { return other.id == id; });
            });
        T one = read(line.cells);
        one.id = line.id;
        all.push_back(std::move(one));
    }
    return all;
}

std::vector<Option> yesAndNo()
{
    return {{QStringLiteral("yes"), {QStringLiteral("Yes"), QStringLiteral("Oui")}, 1},
            {QStringLiteral("no"), {QStringLiteral("No"), QStringLiteral("Non")}, 0}};
}

std::vector<LinesTable::Line> linesOf(const std::vector<Option> &options)
{
    std::vector<LinesTable::Line> lines;
    for (const Option &option : options)
        lines.push_back({option.id, {option.text.english, option.text.french, pointsText(option.score)}});
    return lines;
}

} // namespace

RubricTitleDialog::RubricTitleDialog(QWidget *parent)
    : FormDialog(parent)
    , m_english(new QLineEdit(this))
    , m_french(new QLineEdit(this))
    , m_passesFrom(new ShareBox(this))
    , m_weight(weightBox(this))
    , m_englishField(new FaultyField({m_english}, this))
    , m_frenchField(new FaultyField({m_french}, this))
    , m_passesFromField(new FaultyField({m_passesFrom}, this))
    , m_weightField(new FaultyField({m_weight}, this))
{
    for (FaultyField *field : {m_englishField, m_frenchField, m_passesFromField, m_weightField})
        addField(field);
    finishLayout();
    for (QLineEdit *field : {m_english, m_french})
        connect(field, &QLineEdit::textChanged, this, &RubricTitleDialog::edited);
    for (QDoubleSpinBox *box : std::initializer_list<QDoubleSpinBox *>{m_passesFrom, m_weight})
        connect(box, &QDoubleSpinBox::valueChanged, this, &RubricTitleDialog::edited);
    RubricTitleDialog::retranslate();
}

void RubricTitleDialog::begin(const BilingualText &title)
{
    m_english->setText(title.english);
    m_french->setText(title.french);
    m_passesFromField->setVisible(!m_section);
    m_weightField->setVisible(m_section.has_value());
    retranslate();
    open();
    m_english->setFocus(Qt::OtherFocusReason);
}

void RubricTitleDialog::edit(const Rubric &rubric)
{
    m_rubric = rubric;
    m_section.reset();
    m_passesFrom->setMillionths(static_cast<int>(std::lround(rubric.passesFrom * 1'000'000)));
    begin(rubric.title);
}

void RubricTitleDialog::editSection(const Rubric &rubric, size_t section)
{
    m_rubric = rubric;
    m_section = section;
    const RubricSection known = section < rubric.sections.size() ? rubric.sections[section] : RubricSection{};
    m_weight->setValue(known.weight);
    begin(known.title);
}

Rubric RubricTitleDialog::rubric() const
{
    Rubric rubric = m_rubric;
    const BilingualText title{m_english->text().trimmed(), m_french->text().trimmed()};
    if (!m_section) {
        rubric.title = title;
        rubric.passesFrom = m_passesFrom->millionths() / 1'000'000.0;
        return rubric;
    }
    rubric.sections.resize(std::max(rubric.sections.size(), *m_section + 1));
    RubricSection &section = rubric.sections[*m_section];
    section.title = title;
    section.weight = m_weight->value();
    if (section.id.isEmpty())
        section.id = freshId(title.english, [this](const QString &id) {
            return std::any_of(m_rubric.sections.begin(), m_rubric.sections.end(),
                               [&id](const RubricSection &other) { return other.id == id; });
        });
    return rubric;
}

void RubricTitleDialog::edited()
{
    const std::vector<RubricFault> faults = faultsOf(rubric());
    const auto show = [&](FaultyField *field, RubricField wanted) {
        field->setFault(faultsAt(faults, [&](const RubricPlace &place) {
            return place.section == m_section && !place.question && place.field == wanted;
        }));
        return field->fault().isEmpty();
    };
    const bool isEnglish = show(m_englishField, RubricField::TitleEnglish);
    const bool isFrench = show(m_frenchField, RubricField::TitleFrench);
    const bool isNumber = m_section ? show(m_weightField, RubricField::Weight) : show(m_passesFromField, RubricField::PassesFrom);
    m_go->setEnabled(isEnglish && isFrench && isNumber);
    m_meaning->setText(m_section ? tr("How much the section counts among the sections; within it questions share by their own "
                                      "weights.")
                                 : tr("A review passes when its score is that much or more, and nothing critical has failed."));
    fitHeight();
}

void RubricTitleDialog::finish()
{
    const Rubric now = rubric();
    accept();
    Q_EMIT written(now);
}

void RubricTitleDialog::retranslate()
{
    setWindowTitle(!m_section                                  ? tr("Title and threshold")
                       : *m_section < m_rubric.sections.size() ? tr("Change a section")
                                                               : tr("Add a section"));
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    m_englishField->setWords(tr("Title in English"));
    m_english->setAccessibleName(tr("Title in English"));
    m_frenchField->setWords(tr("Title in French"));
    m_french->setAccessibleName(tr("Title in French"));
    m_passesFromField->setWords(tr("A review passes from"));
    m_passesFrom->setAccessibleName(tr("A review passes from"));
    m_weightField->setWords(tr("Weight"));
    m_weight->setAccessibleName(tr("Weight of the section"));
    m_weight->setLocale(ui::locale());
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Change nothing"));
    m_go->setText(tr("Use it"));
    edited();
}

RubricQuestionDialog::RubricQuestionDialog(QWidget *parent)
    : FormDialog(parent)
    , m_english(linesBox(this))
    , m_french(linesBox(this))
    , m_helpEnglish(linesBox(this))
    , m_helpFrench(linesBox(this))
    , m_kind(new QComboBox(this))
    , m_weight(weightBox(this))
    , m_critical(new QCheckBox(this))
    , m_mayNotApply(new QCheckBox(this))
    , m_answers(new LinesTable({0, 0, 72}, this))
    , m_causes(new LinesTable({0, 0}, this))
    , m_textField(new FaultyField({m_english, m_french}, this))
    , m_helpField(new FaultyField({m_helpEnglish, m_helpFrench}, this))
    , m_kindField(new FaultyField({m_kind, m_weight, m_critical, m_mayNotApply}, this))
    , m_answersField(new FaultyField({m_answers}, this))
    , m_causesField(new FaultyField({m_causes}, this))
{
    setFixedWidth(questionWidth);
    for (FaultyField *field : {m_textField, m_helpField, m_kindField, m_answersField, m_causesField})
        addField(field);
    finishLayout();
    for (QPlainTextEdit *field : {m_english, m_french, m_helpEnglish, m_helpFrench})
        connect(field, &QPlainTextEdit::textChanged, this, &RubricQuestionDialog::edited);
    connect(m_kind, &QComboBox::activated, this, &RubricQuestionDialog::kindChosen);
    connect(m_weight, &QDoubleSpinBox::valueChanged, this, &RubricQuestionDialog::edited);
    for (LinesTable *table : {m_answers, m_causes})
        connect(table, &LinesTable::changed, this, &RubricQuestionDialog::edited);
    RubricQuestionDialog::retranslate();
}

void RubricQuestionDialog::edit(const Rubric &rubric, size_t section, size_t question)
{
    m_rubric = rubric;
    m_section = section;
    m_index = question;
    const std::vector<Question> &known = rubric.sections.at(section).questions;
    Question fresh;
    fresh.options = yesAndNo();
    fill(question < known.size() ? known[question] : fresh);
    retranslate();
    open();
    m_english->setFocus(Qt::OtherFocusReason);
}

void RubricQuestionDialog::fill(const Question &question)
{
    m_id = question.id;
    m_english->setPlainText(question.text.english);
    m_french->setPlainText(question.text.french);
    m_helpEnglish->setPlainText(question.help.english);
    m_helpFrench->setPlainText(question.help.french);
    m_kind->setCurrentIndex(m_kind->findData(QString(wireName(question.kind))));
    m_weight->setValue(question.weight);
    m_critical->setChecked(question.isCritical);
    m_mayNotApply->setChecked(question.mayNotApply);
    m_answers->setLines(linesOf(question.options));
    std::vector<LinesTable::Line> causes;
    for (const Cause &cause : question.causes)
        causes.push_back({cause.id, {cause.text.english, cause.text.french}});
    m_causes->setLines(causes);
}

void RubricQuestionDialog::kindChosen()
{
    if (question().kind == QuestionKind::YesNo)
        m_answers->setLines(linesOf(yesAndNo()));
    edited();
}

Question RubricQuestionDialog::question() const
{
    Question question;
    question.id = m_id;
    question.text = {writtenIn(*m_english).trimmed(), writtenIn(*m_french).trimmed()};
    question.help = {writtenIn(*m_helpEnglish).trimmed(), writtenIn(*m_helpFrench).trimmed()};
    question.kind = fromWireName<QuestionKind>(m_kind->currentData().toString()).value_or(QuestionKind::YesNo);
    question.weight = m_weight->value();
    question.isCritical = m_critical->isChecked();
    question.mayNotApply = m_mayNotApply->isChecked();
    question.options = linesOf<Option>(*m_answers, [](const QStringList &cells) {
        return Option{{}, {cells.at(0), cells.at(1)}, scoreOf(cells.at(2))};
    });
    question.causes = linesOf<Cause>(*m_causes, [](const QStringList &cells) { return Cause{{}, {cells.at(0), cells.at(1)}}; });
    if (question.id.isEmpty())
        question.id = freshId(question.text.english, [this](const QString &id) { return findQuestion(m_rubric, id) != nullptr; });
    return question;
}

Rubric RubricQuestionDialog::rubric() const
{
    Rubric rubric = m_rubric;
    std::vector<Question> &questions = rubric.sections.at(m_section).questions;
    questions.resize(std::max(questions.size(), m_index + 1));
    questions[m_index] = question();
    return rubric;
}

void RubricQuestionDialog::edited()
{
    if (m_rubric.sections.empty())
        return; // nothing is open
    m_answers->setGrowing(question().kind != QuestionKind::YesNo);
    const std::vector<RubricFault> faults = faultsOf(rubric());
    const auto show = [&](FaultyField *field, const std::function<bool(const RubricPlace &)> &isHere) {
        field->setFault(faultsAt(faults, [&](const RubricPlace &place) {
            return place.section == m_section && place.question == m_index && isHere(place);
        }));
        return field->fault().isEmpty();
    };
    using enum RubricField;
    const auto isOwn = [](const RubricPlace &place) { return !place.option && !place.cause; };
    const bool isText = show(m_textField, [&](const RubricPlace &place) {
        return isOwn(place) && (place.field == TextEnglish || place.field == TextFrench || place.field == Id);
    });
    const bool isHelp =
        show(m_helpField, [&](const RubricPlace &place) { return place.field == HelpEnglish || place.field == HelpFrench; });
    const bool isWeight = show(m_kindField, [&](const RubricPlace &place) { return place.field == Weight; });
    const bool isAnswers =
        show(m_answersField, [&](const RubricPlace &place) { return place.option || (isOwn(place) && place.field == Options); });
    const bool isCauses =
        show(m_causesField, [&](const RubricPlace &place) { return place.cause || (isOwn(place) && place.field == Causes); });
    m_go->setEnabled(isText && isHelp && isWeight && isAnswers && isCauses);
    fitHeight();
}

void RubricQuestionDialog::finish()
{
    const Rubric now = rubric();
    accept();
    Q_EMIT written(now);
}

void RubricQuestionDialog::retranslate()
{
    const bool isNew = m_rubric.sections.empty() || m_index >= m_rubric.sections.at(m_section).questions.size();
    setWindowTitle(isNew ? tr("Add a question") : tr("Change a question"));
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    m_textField->setWords(tr("What is asked, in English and in French"));
    m_english->setAccessibleName(tr("Question in English"));
    m_french->setAccessibleName(tr("Question in French"));
    m_helpField->setWords(tr("Help for the reviewer, in English and in French; may be left empty"));
    m_helpEnglish->setAccessibleName(tr("Help in English"));
    m_helpFrench->setAccessibleName(tr("Help in French"));
    m_kindField->setWords(tr("Kind of answer, and weight among the questions of its section"));
    m_kind->setAccessibleName(tr("Kind of answer"));
    const int kind = std::max(0, m_kind->currentIndex());
    m_kind->clear();
    for (const auto &[value, name] : WireNames<QuestionKind>::table)
        m_kind->addItem(ui::text(value), QString::fromLatin1(name));
    m_kind->setCurrentIndex(kind);
    m_weight->setAccessibleName(tr("Weight of the question"));
    m_weight->setLocale(ui::locale());
    m_critical->setText(tr("Critical: failed, the score is zero"));
    m_mayNotApply->setText(tr("May not apply"));
    m_answersField->setWords(tr("Answers, with their points of 100; below 50 an answer fails"));
    m_answers->setWords(tr("Answers"), {tr("In English"), tr("In French"), tr("Points")}, tr("Add"), tr("Remove"));
    m_causesField->setWords(tr("Causes of a failure, of which the reviewer chooses one"));
    m_causes->setWords(tr("Causes"), {tr("In English"), tr("In French")}, tr("Add"), tr("Remove"));
    m_meaning->setText(
        tr("Figures follow a question over all versions of the rubric, also when its words change. What asks something "
           "else is a new question: remove this one and add another."));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Change nothing"));
    m_go->setText(tr("Use it"));
    edited();
}

} // namespace vigie::ui
