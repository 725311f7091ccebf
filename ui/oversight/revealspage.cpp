#include "ui/oversight/revealspage.h"

#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/pagestack.h"
#include "ui/common/savedfile.h"
#include "ui/oversight/filters.h"
#include "ui/oversight/revealwords.h"
#include "ui/oversight/tablefile.h"
#include "ui/oversight/trailwords.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace vigie::ui {

namespace {

constexpr int mostPatternsSeen = 3; ///< more are scrolled to
constexpr int detailLines = 3;

} // namespace

RevealsPage::RevealsPage(Oversight &oversight, ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
    , m_oversight(oversight)
    , m_model(new RevealModel(oversight, this))
    , m_worded(new WordedModel(
          m_model, [this](int row, int column) { return wordOf(row, column); },
          [] {
              return QStringList{tr("When"),   tr("Who"),      tr("Request"), tr("Hidden value"),
                                 tr("Reason"), tr("In words"), tr("Answer"),  tr("Unusual")};
          },
          this))
    , m_patternModel(new RevealPatternModel(oversight, this))
    , m_wordedPatterns(new WordedModel(
          m_patternModel, [this](int row, int column) { return patternWord(row, column); },
          [] {
              return QStringList{tr("Who"), tr("Shown"), tr("Refused"), tr("The last one"), tr("Unusual")};
          },
          this))
    , m_notice(new NoticeBar(this))
    , m_stack(new PageStack(this))
    , m_table(new TableView(m_stack))
    , m_empty(new EmptyState(m_stack))
{
    makeActions(actions);
    m_table->setModel(m_worded);
    m_table->setWidths({170, 100, 84, 120, 140, 0, 190, 170});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(spacing(4), spacing(2), spacing(4), 0);
    inside->addWidget(m_stack);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeFilters());
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_notice);
    column->addWidget(makePatterns());
    column->addLayout(inside, 1);
    column->addWidget(makeFoot());
    setTabOrder(m_patternTable, m_table);
    m_notice->hide();
    m_notice->setClosable(true);
    connect(m_notice, &NoticeBar::closed, m_notice, &QWidget::hide);
    connect(&m_oversight, &Oversight::revealsChanged, this, &RevealsPage::showReveals);
    connect(&m_oversight, &Oversight::colleaguesChanged, this, &RevealsPage::showPeople);
    connect(m_table, &TableView::currentRowChanged, this, &RevealsPage::showRow);
    connect(m_table, &QAbstractItemView::activated, m_onlyPerson, &QAction::trigger);
    connect(m_patternTable, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { choosePerson(m_patternModel->pattern(index.row()).person, true); });
    retranslate();
}

QWidget *RevealsPage::makeFilters()
{
    auto *row = new QWidget(this);
    QHBoxLayout *layout = rowOf(row, 52);
    m_personLabel = new TextLabel(TextStyle::Small, ColorRole::Muted, row);
    m_person = new QComboBox(row);
    m_kindLabel = new TextLabel(TextStyle::Small, ColorRole::Muted, row);
    m_kind = new QComboBox(row);
    m_person->setMinimumWidth(180);
    m_kind->setMinimumWidth(180);
    for (const auto &[label, box] : {std::pair(m_personLabel, m_person), {m_kindLabel, m_kind}}) {
        label->setBuddy(box);
        layout->addWidget(label);
        layout->addWidget(box);
        layout->addSpacing(spacing(2));
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            if (!m_filling)
                read();
        });
    }
    layout->addStretch(1);
    for (QAction *action : {m_refresh, m_export}) {
        auto *button = new DecisionButton({}, row);
        button->setAction(action);
        layout->addWidget(button);
    }
    return row;
}

QWidget *RevealsPage::makePatterns()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(1));
    column->setSpacing(spacing(2));
    m_verdict = new StatusDot(part);
    m_patternTable = new TableView(part);
    m_patternTable->setModel(m_wordedPatterns);
    m_patternTable->setWidths({200, 90, 90, 190, 0});
    column->addWidget(m_verdict);
    column->addWidget(m_patternTable);
    return part;
}

QWidget *RevealsPage::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(spacing(4), spacing(2), spacing(4), spacing(2));
    row->setSpacing(spacing(4));
    m_count = new TextLabel(TextStyle::Small, ColorRole::Muted, foot);
    m_detail = new TextLabel(TextStyle::Small, ColorRole::Muted, foot);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setFocusPolicy(Qt::NoFocus);
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_detail->setFixedHeight(detailLines * QFontMetrics(ui::font(TextStyle::Small)).lineSpacing());
    m_detail->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    row->addWidget(m_count, 0, Qt::AlignTop);
    row->addWidget(m_detail, 1);
    return foot;
}

void RevealsPage::makeActions(ActionRegistry &actions)
{
    const auto add = [&](const char *id, const QKeySequence &key, const std::function<QString()> &text) {
        QAction *action = actions.add(this, {QString::fromLatin1(id), text, {key}, ActionContext::Oversight});
        action->setAutoRepeat(false);
        return action;
    };
    m_refresh = add("oversight.refreshReveals", QKeySequence(Qt::Key_F5), [] { return tr("Read the reveals again"); });
    m_export =
        add("oversight.exportReveals", QKeySequence(QStringLiteral("Ctrl+E")), [] { return tr("Take the reveals to a file…"); });
    m_onlyPerson =
        add("oversight.revealsOfPerson", QKeySequence(QStringLiteral("Ctrl+U")), [] { return tr("Only this person's reveals"); });
    m_inTrail = add("oversight.revealInTrail", QKeySequence(QStringLiteral("Ctrl+R")),
                    [] { return tr("All that happened to this request"); });
    m_all = add("oversight.allReveals", QKeySequence(Qt::Key_Escape), [] { return tr("Everybody's reveals again"); });
    connect(m_refresh, &QAction::triggered, this, &RevealsPage::read);
    connect(m_export, &QAction::triggered, this, &RevealsPage::exportFile);
    connect(m_onlyPerson, &QAction::triggered, this, [this] {
        if (const RevealEntry *entry = current())
            choosePerson(entry->person, false);
    });
    connect(m_inTrail, &QAction::triggered, this, [this] {
        if (const RevealEntry *entry = current(); entry && !entry->request.isEmpty())
            Q_EMIT trailAsked(RequestId(entry->request));
    });
    connect(m_all, &QAction::triggered, this, [this] { choosePerson({}, false); });
}

void RevealsPage::choosePerson(const PersonId &person, bool unusualOnly)
{
    m_filling = true;
    choosePersonIn(*m_person, person);
    m_kind->setCurrentIndex(unusualOnly ? 1 : 0);
    m_filling = false;
    read();
}

void RevealsPage::read()
{
    m_notice->hide();
    m_oversight.readReveals({{}, PersonId{m_person->currentData().toString()}, m_kind->currentIndex() == 1});
}

const RevealEntry *RevealsPage::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model->rowCount() ? &m_model->entry(row) : nullptr;
}

QString RevealsPage::wordOf(int row, int column) const
{
    const RevealEntry &entry = m_model->entry(row);
    switch (column) {
    case RevealModel::At:
        return exactMoment(entry.at);
    case RevealModel::Person:
        return entry.personName.isEmpty() ? shortId(entry.person.value) : entry.personName;
    case RevealModel::Request:
        return shortId(entry.request.value);
    case RevealModel::What:
        return hiddenText(entry);
    case RevealModel::Reason:
        return revealReasonText(entry.reason);
    case RevealModel::Words:
        return typedText(entry);
    case RevealModel::Answer:
        return answerText(entry);
    default:
        return marksText(entry.unusual);
    }
}

QString RevealsPage::patternWord(int row, int column) const
{
    const RevealPattern &pattern = m_patternModel->pattern(row);
    switch (column) {
    case RevealPatternModel::Person:
        return pattern.personName.isEmpty() ? shortId(pattern.person.value) : pattern.personName;
    case RevealPatternModel::Latest:
        return exactMoment(pattern.latest);
    case RevealPatternModel::Marks:
        return patternText(pattern);
    default:
        return m_patternModel->index(row, column).data().toString();
    }
}

void RevealsPage::showReveals()
{
    const Oversight::Reading &reading = m_oversight.revealReading();
    if (reading.problem)
        say(Tone::Bad, errorText(reading.problem->kind).happened, problemText(reading.problem->kind));
    const bool nothing = m_oversight.reveals().empty();
    m_stack->setCurrentWidget(nothing && reading.asOf && !reading.isUnderWay ? static_cast<QWidget *>(m_empty) : m_table);
    QString count = reading.isLast ? tr("%n reveal(s)", nullptr, m_model->rowCount())
                                   : tr("the newest %n reveal(s)", nullptr, m_model->rowCount());
    if (reading.asOf)
        count = tr("%1, as of %2").arg(count, timeOfDay(*reading.asOf, QTimeZone::systemTimeZone()));
    m_count->setText(reading.isUnderWay ? tr("reading…") : reading.asOf ? count : QString());
    m_export->setEnabled(!nothing);
    const bool isFiltered = !m_oversight.revealQuery().person.isEmpty() || m_oversight.revealQuery().unusualOnly;
    if (isFiltered)
        m_empty->setContent(Symbol::Search, tr("Nothing of that kind"),
                            tr("No reveal fits these filters. Esc shows everybody's again."));
    else
        m_empty->setContent(Symbol::Hidden, tr("Nothing has been revealed"),
                            tr("Nobody has asked what a hidden word stands for since this desk keeps its records."));
    showPatterns();
    showRow();
}

void RevealsPage::showPatterns()
{
    const int count = m_patternModel->rowCount();
    const Oversight::Reading &reading = m_oversight.revealReading();
    m_patternTable->setVisible(count > 0);
    m_patternTable->setFixedHeight(m_patternTable->horizontalHeader()->sizeHint().height()
                                   + std::min(count, mostPatternsSeen) * m_patternTable->verticalHeader()->defaultSectionSize()
                                   + 2 * m_patternTable->frameWidth());
    if (count > 0)
        m_verdict->setStatus(Tone::Warn,
                             tr("Worth a look: what is unusual about %n person(s), of all that was ever revealed. Enter shows "
                                "it.",
                                nullptr, count));
    else if (!reading.asOf)
        m_verdict->setStatus(Tone::Neutral, reading.isUnderWay ? tr("Being read…") : tr("Not read yet"));
    else
        m_verdict->setStatus(Tone::Good, tr("Nothing unusual about anybody's reveals"));
}

void RevealsPage::showPeople()
{
    m_filling = true;
    fillWithPeople(*m_person, tr("Everybody"), m_oversight.colleagues(), m_oversight.revealQuery().person);
    m_filling = false;
}

void RevealsPage::showRow()
{
    const RevealEntry *entry = current();
    m_onlyPerson->setEnabled(entry);
    m_inTrail->setEnabled(entry && !entry->request.isEmpty());
    if (!entry)
        return m_detail->clear();
    QStringList lines;
    if (const QString typed = typedText(*entry); !typed.isEmpty())
        lines << (entry->words.isEmpty() ? typed : tr("“%1”").arg(QString(typed).replace(QLatin1Char('\n'), QLatin1Char(' '))));
    if (const QString meaning = marksMeaning(entry->unusual); !meaning.isEmpty())
        lines << meaning;
    lines << exactText(*entry);
    m_detail->setText(lines.join(QLatin1Char('\n')));
    m_detail->setToolTip(m_detail->text());
}

void RevealsPage::exportFile()
{
    //: The name offered for a file.
    askPath(this, tr("Take the reveals to a file"), tr("reveals.csv"), tr("Table (*.csv);;JSON (*.json)"),
            [this](const QString &path) { writeTo(path); });
}

void RevealsPage::writeTo(const QString &path)
{
    m_export->setEnabled(false);
    m_oversight.exportReveals([this, path](const Result<RevealPage> &found) {
        if (!found.ok()) {
            m_export->setEnabled(true);
            return say(Tone::Bad, errorText(found.error().kind).happened, problemText(found.error().kind));
        }
        const auto count = static_cast<int>(found->entries.size());
        QtConcurrent::run([path, reveals = *found] {
            return writeReveals(path, reveals);
        }).then(this, [this, count, isAll = found->isLast](const Status &written) { sayWritten(written, count, isAll); });
    });
}

void RevealsPage::sayWritten(const Status &written, int count, bool isAll)
{
    m_export->setEnabled(true);
    if (written.ok())
        say(isAll ? Tone::Good : Tone::Warn, tr("%n reveal(s) are in the file", nullptr, count),
            isAll ? tr("That you took them is in the audit trail.")
                  : tr("They are the newest, and not all that were found; the file says so. Take the rest by person."));
    else
        say(Tone::Bad, tr("The file could not be written"),
            tr("Nothing has been taken away. Choose another place, or make room on the disk."));
}

void RevealsPage::say(Tone tone, const QString &strong, const QString &sentence)
{
    m_notice->setNotice(tone, strong, sentence);
    m_notice->show();
}

void RevealsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RevealsPage::retranslate()
{
    m_filling = true;
    const int kind = std::max(0, m_kind->currentIndex());
    m_kind->clear();
    m_kind->addItem(tr("All of them"));
    m_kind->addItem(tr("Only what is unusual"));
    m_kind->setCurrentIndex(kind);
    m_filling = false;
    m_personLabel->setText(tr("Who"));
    m_kindLabel->setText(tr("Which"));
    m_person->setAccessibleName(tr("Person"));
    m_kind->setAccessibleName(tr("Which reveals"));
    m_patternTable->setAccessibleName(tr("What is unusual about whom"));
    m_table->setAccessibleName(tr("Reveals"));
    m_worded->retranslate();
    m_wordedPatterns->retranslate();
    showPeople();
    showReveals();
}

} // namespace vigie::ui
