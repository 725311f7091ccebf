#include "ui/oversight/auditpage.h"

#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/pagestack.h"
#include "ui/common/savedfile.h"
#include "ui/oversight/filters.h"
#include "ui/oversight/tablefile.h"
#include "ui/oversight/trailwords.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace vigie::ui {

namespace {

constexpr int today = 1;
constexpr int week = 7;
constexpr int month = 30;
constexpr int all = 0; ///< days back; all of it

} // namespace

AuditPage::AuditPage(Oversight &oversight, ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
    , m_oversight(oversight)
    , m_model(new TrailModel(oversight, this))
    , m_worded(new WordedModel(
          m_model, [this](int row, int column) { return wordOf(row, column); },
          [] { return QStringList{tr("When"), tr("Who"), tr("Site"), tr("What"), tr("Request"), tr("Details")}; }, this))
    , m_notice(new NoticeBar(this))
    , m_stack(new PageStack(this))
    , m_table(new TableView(m_stack))
    , m_empty(new EmptyState(m_stack))
    , m_count(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_exact(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
{
    makeActions(actions);
    m_table->setModel(m_worded);
    m_table->setWidths({170, 150, 130, 220, 100, 0});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_exact->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_exact->setFocusPolicy(Qt::NoFocus);
    m_exact->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_exact->setWordWrap(true);
    auto *foot = new QWidget(this);
    foot->setMinimumHeight(34);
    auto *footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(spacing(4), spacing(1), spacing(4), spacing(1));
    footRow->setSpacing(spacing(2));
    footRow->addWidget(m_count);
    footRow->addSpacing(spacing(4));
    footRow->addWidget(m_exact, 1);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(spacing(4), spacing(2), spacing(4), 0);
    inside->addWidget(m_stack);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeFilters());
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_notice);
    column->addWidget(makeProof());
    column->addLayout(inside, 1);
    column->addWidget(foot);
    m_notice->hide();
    m_notice->setClosable(true);
    connect(m_notice, &NoticeBar::closed, m_notice, &QWidget::hide);
    connect(&m_oversight, &Oversight::trailChanged, this, &AuditPage::showTrail);
    connect(&m_oversight, &Oversight::proofChanged, this, &AuditPage::showProof);
    connect(&m_oversight, &Oversight::colleaguesChanged, this, &AuditPage::showPeople);
    connect(m_table, &TableView::currentRowChanged, this, &AuditPage::showRow);
    connect(m_table, &QAbstractItemView::activated, m_onlyRequest, &QAction::trigger);
    retranslate();
}

QWidget *AuditPage::makeFilters()
{
    auto *row = new QWidget(this);
    auto *layout = rowOf(row, 52);
    m_groupLabel = new TextLabel(TextStyle::Small, ColorRole::Muted, row);
    m_group = new QComboBox(row);
    m_personLabel = new TextLabel(TextStyle::Small, ColorRole::Muted, row);
    m_person = new QComboBox(row);
    m_periodLabel = new TextLabel(TextStyle::Small, ColorRole::Muted, row);
    m_period = new QComboBox(row);
    m_requestLabel = new TextLabel(TextStyle::Small, ColorRole::Muted, row);
    m_request = new QLineEdit(row);
    m_group->setMinimumWidth(168);
    m_person->setMinimumWidth(150);
    m_period->setMinimumWidth(120);
    m_request->setMinimumWidth(120);
    m_request->setMaxLength(200);
    m_request->setClearButtonEnabled(true);
    for (const auto &[label, control] : {std::pair<TextLabel *, QWidget *>{m_groupLabel, m_group},
                                         {m_personLabel, m_person},
                                         {m_periodLabel, m_period},
                                         {m_requestLabel, m_request}}) {
        label->setBuddy(control);
        layout->addWidget(label);
        layout->addWidget(control, control == m_request ? 1 : 0);
        layout->addSpacing(spacing(2));
    }
    for (QAction *action : {m_refresh, m_export}) {
        auto *button = new DecisionButton({}, row);
        button->setAction(action);
        layout->addWidget(button);
    }
    for (QComboBox *box : {m_group, m_person, m_period})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            if (!m_filling)
                read();
        });
    connect(m_request, &QLineEdit::returnPressed, this, &AuditPage::read);
    connect(m_request, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty() && !m_filling)
            read();
    });
    return row;
}

QWidget *AuditPage::makeProof()
{
    auto *row = new QWidget(this);
    auto *layout = rowOf(row, 48);
    m_whole = new StatusDot(row);
    layout->addWidget(m_whole, 1);
    auto *button = new DecisionButton({}, row);
    button->setAction(m_prove);
    layout->addWidget(button);
    return row;
}

void AuditPage::makeActions(ActionRegistry &actions)
{
    const auto add = [&](const char *id, const QKeySequence &key, const std::function<QString()> &text) {
        QAction *action = actions.add(this, {QString::fromLatin1(id), text, {key}, ActionContext::Oversight});
        action->setAutoRepeat(false);
        return action;
    };
    m_refresh = add("oversight.refresh", QKeySequence(Qt::Key_F5), [] { return tr("Read again"); });
    m_prove = add("oversight.prove", QKeySequence(QStringLiteral("Ctrl+P")), [] { return tr("Check the whole trail"); });
    m_export = add("oversight.export", QKeySequence(QStringLiteral("Ctrl+E")), [] { return tr("Take to a file…"); });
    m_onlyRequest = add("oversight.onlyRequest", QKeySequence(QStringLiteral("Ctrl+R")), [] { return tr("Only this request"); });
    m_onlyPerson = add("oversight.onlyPerson", QKeySequence(QStringLiteral("Ctrl+U")), [] { return tr("Only this person"); });
    m_all = add("oversight.all", QKeySequence(Qt::Key_Escape), [] { return tr("Everybody and everything again"); });
    connect(m_refresh, &QAction::triggered, this, &AuditPage::read);
    connect(m_prove, &QAction::triggered, &m_oversight, &Oversight::prove);
    connect(m_export, &QAction::triggered, this, &AuditPage::exportFile);
    connect(m_onlyRequest, &QAction::triggered, this, [this] {
        if (const TrailEntry *entry = current(); entry && !entry->request.isEmpty())
            readRequest(RequestId(entry->request));
    });
    connect(m_onlyPerson, &QAction::triggered, this, [this] {
        if (const TrailEntry *entry = current())
            choosePersonIn(*m_person, entry->actor);
    });
    connect(m_all, &QAction::triggered, this, &AuditPage::clearFilters);
}

void AuditPage::readRequest(const RequestId &request)
{
    m_filling = true;
    m_request->setText(request.value);
    m_request->setCursorPosition(0);
    m_group->setCurrentIndex(0); // who saw it, and all else that became of it
    m_person->setCurrentIndex(0);
    m_period->setCurrentIndex(m_period->findData(all));
    m_filling = false;
    read();
}

void AuditPage::clearFilters()
{
    m_filling = true;
    m_request->clear();
    m_group->setCurrentIndex(0);
    m_person->setCurrentIndex(0);
    m_period->setCurrentIndex(m_period->findData(week));
    m_filling = false;
    read();
}

TrailQuery AuditPage::wanted() const
{
    TrailQuery query;
    query.actor = PersonId{m_person->currentData().toString()};
    query.request = RequestId{m_request->text().trimmed()};
    query.events = eventsOf(static_cast<TrailGroup>(m_group->currentData().toInt()));
    if (const int days = m_period->currentData().toInt(); days != all) {
        const QTimeZone here = QTimeZone::systemTimeZone();
        const QDate first = toDateTime(m_oversight.now(), here).date().addDays(1 - days);
        query.from = toInstant(first.startOfDay(here));
    }
    return query;
}

void AuditPage::read()
{
    m_notice->hide();
    m_oversight.readTrail(wanted());
}

const TrailEntry *AuditPage::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model->rowCount() ? &m_model->entry(row) : nullptr;
}

QString AuditPage::wordOf(int row, int column) const
{
    const TrailEntry &entry = m_model->entry(row);
    switch (column) {
    case TrailModel::At:
        return exactMoment(entry.at);
    case TrailModel::Actor:
        return entry.actor.isEmpty() ? tr("the desk") : shortId(m_model->index(row, column).data().toString());
    case TrailModel::Event:
        return eventText(entry.event);
    case TrailModel::Request:
        return shortId(entry.request.value);
    case TrailModel::Facts:
        return factsText(entry);
    default:
        return m_model->index(row, column).data().toString();
    }
}

void AuditPage::showTrail()
{
    const Oversight::Reading &reading = m_oversight.trailReading();
    if (reading.problem)
        sayProblem(*reading.problem);
    const bool nothing = m_oversight.trail().empty();
    m_stack->setCurrentWidget(nothing && reading.asOf && !reading.isUnderWay ? static_cast<QWidget *>(m_empty) : m_table);
    QString count = reading.isLast ? tr("%n entries", nullptr, m_model->rowCount())
                                   : tr("the newest %n entries", nullptr, m_model->rowCount());
    if (reading.asOf)
        count = tr("%1, as of %2").arg(count, timeOfDay(*reading.asOf, QTimeZone::systemTimeZone()));
    m_count->setText(reading.isUnderWay ? tr("reading…") : reading.asOf ? count : QString());
    m_export->setEnabled(!nothing);
    showRow();
}

void AuditPage::showRow()
{
    const TrailEntry *entry = current();
    m_exact->setText(entry ? exactText(*entry) : QString());
    m_onlyRequest->setEnabled(entry && !entry->request.isEmpty());
    m_onlyPerson->setEnabled(entry && !entry->actor.isEmpty());
}

void AuditPage::showProof()
{
    const Oversight::Reading &reading = m_oversight.proofReading();
    const auto &proof = m_oversight.proof();
    m_prove->setEnabled(!reading.isUnderWay);
    if (reading.isUnderWay)
        return m_whole->setStatus(Tone::Neutral, tr("The whole trail is being checked…"));
    if (reading.problem)
        return m_whole->setStatus(Tone::Warn,
                                  tr("The trail could not be checked: %1").arg(errorText(reading.problem->kind).happened));
    if (!proof)
        return m_whole->setStatus(Tone::Neutral, tr("Not checked yet in this session"));
    const QString at = reading.asOf ? timeOfDay(*reading.asOf, QTimeZone::systemTimeZone()) : QString();
    if (!proof->fault.isEmpty())
        return m_whole->setStatus(Tone::Bad, tr("Broken at %1: %2. Tell whoever runs the desk at once.").arg(at, proof->fault));
    const QString whole = tr("Whole at %1: %n entries", nullptr, static_cast<int>(proof->entries)).arg(at);
    m_whole->setStatus(Tone::Good,
                       proof->signedUpTo > 0 ? tr("%1, signed by the desk up to number %2").arg(whole).arg(proof->signedUpTo)
                                             : tr("%1, none of them signed").arg(whole));
}

void AuditPage::showPeople()
{
    m_filling = true;
    fillWithPeople(*m_person, tr("Everybody"), m_oversight.colleagues(), m_oversight.query().actor);
    m_filling = false;
}

void AuditPage::exportFile()
{
    //: The name offered for a file.
    askPath(this, tr("Take the trail to a file"), tr("audit-trail.csv"), tr("Table (*.csv);;JSON (*.json)"),
            [this](const QString &path) { writeTo(path); });
}

void AuditPage::writeTo(const QString &path)
{
    m_export->setEnabled(false);
    m_oversight.exportTrail([this, path](const Result<TrailPage> &found) {
        if (!found.ok()) {
            m_export->setEnabled(true);
            return sayProblem(found.error());
        }
        const auto count = static_cast<int>(found->entries.size());
        QtConcurrent::run([path, trail = *found, people = m_oversight.colleagues()] {
            return writeTrail(path, trail, people);
        }).then(this, [this, count, isAll = found->isLast](const Status &written) { sayWritten(written, count, isAll); });
    });
}

void AuditPage::sayWritten(const Status &written, int count, bool isAll)
{
    m_export->setEnabled(true);
    if (!written.ok())
        return say(Tone::Bad, tr("The file could not be written"),
                   tr("Nothing has been taken away. Choose another place, or make room on the disk."));
    say(isAll ? Tone::Good : Tone::Warn, tr("%n entries are in the file", nullptr, count),
        isAll ? tr("That you took them is in the trail, too.")
              : tr("They are the newest, and not all that were found; the file says so. Take the rest with narrower filters."));
}

void AuditPage::say(Tone tone, const QString &strong, const QString &sentence)
{
    m_notice->setNotice(tone, strong, sentence);
    m_notice->show();
}

void AuditPage::sayProblem(const Error &error)
{
    say(Tone::Bad, errorText(error.kind).happened, problemText(error.kind));
}

void AuditPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AuditPage::retranslate()
{
    m_filling = true;
    const int group = std::max(0, m_group->currentIndex());
    m_group->clear();
    for (const TrailGroup each : trailGroups)
        m_group->addItem(text(each), static_cast<int>(each));
    m_group->setCurrentIndex(group);
    const int period = m_period->currentIndex() < 0 ? week : m_period->currentData().toInt();
    m_period->clear();
    m_period->addItem(tr("Today"), today);
    m_period->addItem(tr("7 days"), week);
    m_period->addItem(tr("30 days"), month);
    m_period->addItem(tr("All of it"), all);
    m_period->setCurrentIndex(m_period->findData(period));
    m_filling = false;
    m_groupLabel->setText(tr("What"));
    m_personLabel->setText(tr("Who"));
    m_periodLabel->setText(tr("Since"));
    m_requestLabel->setText(tr("Request"));
    m_group->setAccessibleName(tr("Kind of entries"));
    m_person->setAccessibleName(tr("Person"));
    m_period->setAccessibleName(tr("Period"));
    m_request->setAccessibleName(tr("Number of the request"));
    m_request->setPlaceholderText(tr("any; Enter searches"));
    m_table->setAccessibleName(tr("Audit trail"));
    m_empty->setContent(Symbol::Search, tr("Nothing of that kind"),
                        tr("No entry fits these filters. Esc shows everybody and everything of the last seven days again."));
    m_worded->retranslate();
    showPeople();
    showTrail();
    showProof();
}

} // namespace vigie::ui
