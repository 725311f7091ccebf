#include "ui/incidents/incidentspage.h"

#include "ui/common/buttons.h"
#include "ui/common/copied.h"
#include "ui/common/format.h"
#include "ui/common/notices.h"
#include "ui/common/savedfile.h"
#include "ui/common/segments.h"
#include "ui/common/twolinedelegate.h"
#include "ui/incidents/incidentdialogs.h"
#include "ui/incidents/incidentpane.h"
#include "ui/incidents/incidentwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QStandardItemModel>
#include <QtConcurrent>

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr std::chrono::seconds timeShown{10};
using Kind = IncidentStepKind;

} // namespace

IncidentsPage::IncidentsPage(IncidentsOffice &office, ActionRegistry &actions, QWidget *parent)
    : OfficePage(parent)
    , m_office(office)
    , m_pane(new IncidentPane(office))
    , m_primary(new PrimaryButton({}, m_bar))
    , m_file(new FileIncidentDialog(this))
    , m_step(new IncidentStepDialog(this))
    , m_copied(new Copied(this))
{
    makeActions(actions);
    makeBar();
    finishLayout(m_pane, {m_refresh, m_new}, 330);
    m_list->setMinimumWidth(spacing(70));
    m_time.setInterval(timeShown);
    connect(&m_time, &QTimer::timeout, this, &IncidentsPage::showTime);
    connect(m_segments, &Segments::chosen, this, [this](int index) { setFilter(static_cast<Filter>(index)); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!current.isValid() || m_rows[static_cast<std::size_t>(current.row())] == m_office.selected())
            return;
        begun();
        m_office.select(m_rows[static_cast<std::size_t>(current.row())]);
    });
    connect(&m_office, &IncidentsOffice::changed, this, &IncidentsPage::showAll);
    connect(&m_office, &IncidentsOffice::viewChanged, this, &IncidentsPage::showView);
    connect(&m_office, &IncidentsOffice::isOpenChanged, this, [this] {
        m_said.reset();
        m_filter = Filter::Open;
        m_file->reject();
        m_step->reject();
        offerActions(m_office.isOpen());
        showAll();
    });
    connect(m_file, &FileIncidentDialog::wanted, this, &IncidentsPage::file);
    connect(m_step, &IncidentStepDialog::wanted, this, &IncidentsPage::step);
    offerActions(m_office.isOpen());
    retranslate();
}

void IncidentsPage::makeActions(ActionRegistry &actions)
{
    const auto add = [this, &actions](const char *id, const char *key, const std::function<QString()> &words, auto &&handler) {
        QAction *action = actions.add(this,
                                      {QLatin1String("incidents.") + QLatin1String(id),
                                       words,
                                       {QKeySequence(QLatin1String(key))},
                                       ActionContext::Incidents});
        action->setAutoRepeat(false);
        connect(action, &QAction::triggered, this, handler);
        return action;
    };
    m_go = add(
        "next", "Return", [] { return tr("Do what is next, or take the next"); }, [this] { go(); });
    m_go->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    const auto way = [&](Kind kind, const char *id, const char *key, const std::function<QString()> &words) {
        m_ways.push_back({kind, add(id, key, words, [this, kind] { begin(kind); })});
    };
    way(Kind::Pulled, "take", "T", [] { return tr("Take it"); });
    way(Kind::Repaired, "repair", "R", [] { return tr("Put a file in its place…"); });
    way(Kind::ReadAgain, "read-again", "Shift+R", [] { return tr("Have it read again"); });
    way(Kind::Forwarded, "forward", "F", [] { return tr("Forward…"); });
    way(Kind::PutBack, "put-back", "B", [] { return tr("Put it back"); });
    way(Kind::Noted, "note", "N", [] { return tr("Note…"); });
    way(Kind::Merged, "merge", "M", [] { return tr("Merge as a duplicate…"); });
    way(Kind::Resolved, "resolve", "C", [] { return tr("Resolve…"); });
    m_rights = add(
        "rights", "D", [] { return tr("Start a rights request…"); },
        [this] {
            if (m_office.view())
                Q_EMIT rightsWanted(numberOf(m_office.view()->id), m_office.view()->at);
        });
    m_search = add(
        "search", "S", [] { return tr("Find a person…"); },
        [this] {
            if (m_office.view())
                Q_EMIT searchWanted(numberOf(m_office.view()->id), m_office.view()->at);
        });
    m_copy = add(
        "copy", "Ctrl+Shift+C", [] { return tr("Copy the id of the request"); },
        [this] {
            if (!m_office.view() || m_office.view()->request.isEmpty())
                return;
            m_copied->put(m_office.view()->request.value);
            say({Tone::Good, tr("The id of the request is copied"), {}});
        });
    m_new = add(
        "new", "Ctrl+N", [] { return tr("File one…"); }, [this] { m_file->ask(); });
    m_refresh = add(
        "refresh", "F5", [] { return tr("Read again"); },
        [this] {
            begun();
            m_office.read();
        });
    add(
        "list", "Esc", [] { return tr("Back to the list"); }, [this] { m_list->setFocus(Qt::ShortcutFocusReason); });
}

void IncidentsPage::makeBar()
{
    m_barRow->addWidget(m_primary);
    m_primary->setKeyHint(QStringLiteral("⏎"));
    connect(m_primary, &QPushButton::clicked, this, &IncidentsPage::go);
    const auto button = [this](QAction *action) {
        auto *made = new DecisionButton({}, m_bar);
        made->setAction(action);
        m_barRow->addWidget(made);
        return made;
    };
    // The rest is in the palette.
    for (const Kind kind : {Kind::Pulled, Kind::ReadAgain, Kind::Forwarded, Kind::Resolved, Kind::PutBack})
        wayOf(kind)->button = button(wayOf(kind)->action);
    m_rightsButton = button(m_rights);
    m_searchButton = button(m_search);
    m_consequence->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

IncidentsPage::Way *IncidentsPage::wayOf(IncidentStepKind kind)
{
    const auto found = std::ranges::find(m_ways, kind, &Way::kind);
    return found == m_ways.end() ? nullptr : &*found;
}

void IncidentsPage::setFilter(Filter filter)
{
    m_filter = filter;
    showAll();
}

std::vector<IncidentId> IncidentsPage::rowsOf(Filter filter) const
{
    std::vector<IncidentId> rows;
    for (const Incident &incident : m_office.all()) {
        const bool isShown = filter == Filter::Mine ? m_office.isMine(incident) : isOver(incident) == (filter == Filter::Over);
        if (isShown)
            rows.push_back(incident.id);
    }
    return rows;
}

void IncidentsPage::showRow(QStandardItem &item, const Incident &incident)
{
    const QString number = numberOf(incident.id);
    const QString age = relative(std::min(Seconds(0), incident.at - m_office.now())); // the desk's clock may be ahead
    const QString where = incident.part.isEmpty() ? age : QStringLiteral("%1 · %2").arg(age, incident.part);
    const QString state = holderText(incident, m_office);
    item.setData(number, TwoLineDelegate::What);
    item.setData(text(incident.kind), TwoLineDelegate::Kind);
    item.setData(where, TwoLineDelegate::Where);
    item.setData(state, TwoLineDelegate::State);
    item.setData(static_cast<int>(toneOfHolder(incident, m_office)), TwoLineDelegate::ToneOfState);
    item.setData(QStringList{number, text(incident.kind), state, where}.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
}

void IncidentsPage::showAll()
{
    const auto count = [this](Filter filter) { return static_cast<qsizetype>(rowsOf(filter).size()); };
    m_segments->setTexts({numbered(tr("Open"), count(Filter::Open)), numbered(tr("Mine"), count(Filter::Mine)),
                          numbered(tr("Over"), count(Filter::Over))},
                         {tr("Show those that are open"), tr("Show those in my hands"), tr("Show those that are over")});
    m_segments->setCurrent(static_cast<int>(m_filter));
    m_rows = rowsOf(m_filter);
    m_model->clear();
    int row = -1;
    for (const IncidentId &id : m_rows) {
        auto *item = new QStandardItem;
        showRow(*item, *m_office.find(id));
        if (id == m_office.selected())
            row = m_model->rowCount();
        m_model->appendRow(item);
    }
    showList(!m_rows.empty());
    // One that has just been filed is in the list with the next answer. Of one that has left it nothing stays: the next key would
    // meet another.
    const bool isOnItsWay = row < 0 && m_office.reading().isUnderWay && !m_office.selected().isEmpty();
    if (row < 0 && !isOnItsWay) {
        dropped(*m_step);
        m_office.select({});
    }
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row, 0));
    if (m_rows.empty())
        showEmpty();
    //: %1 a time of day.
    m_asOf->setText(m_office.reading().asOf ? tr("As of %1").arg(timeOfDay(*m_office.reading().asOf, QTimeZone::systemTimeZone()))
                                            : QString());
    m_problemSeen = m_problemSeen && (m_office.reading().problem || m_office.viewProblem());
    showView();
}

void IncidentsPage::showTime()
{
    if (rowsOf(m_filter) != m_rows)
        return showAll();
    for (int row = 0; row < m_model->rowCount(); ++row)
        showRow(*m_model->item(row), *m_office.find(m_rows[static_cast<std::size_t>(row)]));
    m_pane->showHolder();
    showActions();
}

void IncidentsPage::showEmpty()
{
    m_empty->setAction(m_office.isOpen() ? m_refresh : nullptr);
    if (!m_office.isOpen()) {
        m_empty->setTone(Tone::Neutral);
        m_empty->setContent(Symbol::Shield, tr("Not from this site"),
                            tr("What is noted of incidents is in clear, and is worked by support in the EU alone."));
    } else if (m_office.reading().problem) {
        const ErrorText words = incidentProblem(m_office.reading().problem->kind);
        m_empty->setTone(Tone::Warn);
        m_empty->setContent(Symbol::Offline, words.happened, sentences(words));
    } else if (!m_office.reading().asOf) {
        m_empty->setTone(Tone::Neutral);
        m_empty->setContent(Symbol::Hourglass, tr("Fetching…"), tr("They appear here as soon as the desk answers."));
    } else {
        m_empty->setTone(Tone::Good);
        m_empty->setAction(m_new);
        m_empty->setContent(
            Symbol::Done,
            m_filter == Filter::Mine       ? tr("None is in your hands")
                : m_filter == Filter::Over ? tr("None is over")
                                           : tr("Nothing waits for support"),
            tr("What could not be read, what was withheld and what supervisors hand over comes here by itself. File what "
               "people report: abnormal behaviour, or that they wrote or called."));
    }
}

void IncidentsPage::showView()
{
    m_pane->showSelected();
    showNotice();
    showActions();
}

std::optional<ErrorText> IncidentsPage::problem() const
{
    const auto &met = m_office.reading().problem ? m_office.reading().problem : m_office.viewProblem();
    return met ? std::optional(incidentProblem(met->kind)) : std::nullopt;
}

/// What is done with it most often; none unless it is in this person's hands.
QAction *IncidentsPage::usual() const
{
    const auto &view = m_office.view();
    if (!view || !m_office.isMine(*view))
        return nullptr;
    const Kind kind = isRepairable(view->kind) ? Kind::Repaired : isReadable(view->kind) ? Kind::ReadAgain : Kind::Resolved;
    return std::ranges::find(m_ways, kind, &Way::kind)->action;
}

void IncidentsPage::showActions()
{
    const auto &view = m_office.view();
    const bool canAct = m_office.isOpen() && !m_office.isWriting();
    const QAction *primary = usual();
    // Words and choices are asked for when the step is begun; whatever else stands in its way is known before.
    for (const Way &way : m_ways) {
        const bool isFree = view && !m_office.obstacleTo(way.kind, *view)
            && !(way.kind == Kind::Pulled && m_office.isMine(*view)); // each step keeps it
        way.action->setEnabled(isFree && canAct);
        if (way.button != nullptr)
            way.button->setVisible(isFree && way.action != primary);
    }
    const bool mayAskRights = view && view->kind == IncidentKind::DirectContact && !isOver(*view);
    m_rights->setEnabled(mayAskRights && canAct);
    m_rightsButton->setVisible(mayAskRights);
    m_search->setEnabled(view.has_value());
    m_searchButton->setVisible(mayAskRights); // of the others it is in the palette
    m_copy->setEnabled(view && !view->request.isEmpty());
    m_go->setEnabled(canAct);
    m_new->setEnabled(canAct); // its answer would meet the next one
    m_bar->setVisible(m_office.isOpen());
    m_primary->setEnabled(canAct && (primary != nullptr || m_office.waiting() > 0));
    m_primary->setText(primary != nullptr ? primary->text() : tr("Take the next"));
    if (primary == nullptr)
        m_consequence->setText(m_office.waiting() > 0 ? tr("%n free; the oldest comes first.", nullptr, m_office.waiting())
                                                      : tr("None is free."));
    else if (isRepairable(view->kind))
        m_consequence->setText(tr("It is read at once; what cannot be used changes nothing."));
    else if (isReadable(view->kind))
        m_consequence->setText(tr("The request comes in anew if it can be used now."));
    else
        m_consequence->setText(tr("It is over with this."));
}

void IncidentsPage::go()
{
    if (m_file->isVisible() || m_step->isVisible()) // and has not the keyboard yet
        return;
    if (QAction *action = usual())
        action->trigger();
    else
        pull();
}

void IncidentsPage::pull()
{
    if (m_office.isWriting())
        return;
    begun();
    m_office.pullNext([this](const Result<bool> &found) {
        if (!found)
            return done(found.error(), {});
        if (!*found)
            return say({Tone::Neutral, tr("None is free"), tr("The others are in somebody's hands, or wait for an answer.")});
        m_filter = m_filter == Filter::Over ? Filter::Open : m_filter;
        m_list->setFocus(Qt::OtherFocusReason);
    });
}

void IncidentsPage::begin(IncidentStepKind kind)
{
    const Way *way = wayOf(kind);
    if (way == nullptr || !way->action->isEnabled() || !m_office.view())
        return;
    m_seen = m_office.view()->version();
    switch (kind) {
    case Kind::Pulled:
    case Kind::PutBack:
        return step({kind, {}, {}, {}, {}, {}, {}});
    case Kind::Repaired:
        return askFile(this, tr("The file as it should have been"), [this, whose = m_office.selected()](const QString &path) {
            if (m_office.selected() == whose)
                repairWith(path);
        });
    case Kind::ReadAgain:
        begun();
        return m_office.readAgain([this](const Status &status) { done(status, ui::text(Kind::ReadAgain)); });
    case Kind::Forwarded:
    case Kind::Noted:
    case Kind::Merged:
    case Kind::Resolved: {
        std::vector<std::pair<IncidentId, QString>> others;
        for (const Incident &other : m_office.all()) {
            if (other.id != m_office.selected() && !isOver(other))
                others.emplace_back(
                    other.id,
                    QStringLiteral("%1 · %2 · %3")
                        .arg(numberOf(other.id), ui::text(other.kind), dayAndTime(other.at, QTimeZone::systemTimeZone())));
        }
        return m_step->ask(kind, *m_office.view(), others);
    }
    case Kind::Filed:
        return;
    }
}

void IncidentsPage::step(const IncidentStep &step)
{
    if (m_office.isWriting())
        return m_step->setWaiting(false);
    begun();
    m_office.step(step, m_seen, [this, kind = step.kind](const Status &status) {
        finish(*m_step, status.ok(), outcome(status, ui::text(kind)));
    });
}

void IncidentsPage::repairWith(const QString &path)
{
    begun();
    QtConcurrent::run([path] {
        return readWhole(path, longestRepair);
    }).then(this, [this, whose = m_office.selected()](const Result<QByteArray> &content) {
        if (m_office.selected() != whose)
            return;
        if (!content && content.error().kind == ErrorKind::InvalidInput)
            return say({Tone::Warn, tr("The file is larger than 10 MB"), tr("Parts of requests are smaller. Choose another.")});
        if (!content)
            return say(
                {Tone::Bad, tr("The file cannot be read"), tr("Nothing was sent. Look whether it is there, and choose again.")});
        m_office.repair(*content, [this](const Status &status) { done(status, ui::text(Kind::Repaired)); });
    });
}

void IncidentsPage::file(const IncidentReport &report, const QString &key)
{
    if (m_office.isWriting())
        return m_file->setWaiting(false);
    begun();
    m_filter = Filter::Open;
    m_office.file(report, key,
                  [this](const Status &status) { finish(*m_file, status.ok(), outcome(status, tr("It is filed"))); });
}

OfficePage::Said IncidentsPage::outcome(const Status &status, const QString &good)
{
    if (status.ok())
        return {Tone::Good, good, {}};
    if (status.error().kind == ErrorKind::RequestChanged)
        return overtaken();
    if (status.error().kind == ErrorKind::InvalidInput) {
        const QString field = status.error().detail.section(QLatin1String(": "), 0, 0);
        const QString reason = status.error().detail.section(QLatin1String(": "), 1);
        if (field == QLatin1String("file"))
            return {Tone::Warn, tr("The desk cannot use it"),
                    tr("It %1. Nothing has changed.", "a reason such as: is missing").arg(reasonText(reason))};
        if (field == QLatin1String("request"))
            return {Tone::Warn, tr("There is no such request"), tr("Look at its id, or leave the field empty.")};
        const auto obstacle = fromWireName<IncidentObstacle>(reason);
        return {Tone::Warn, tr("That step cannot be taken now"), obstacle ? ui::text(*obstacle) : tr("Look at what was typed.")};
    }
    const ErrorText words = incidentProblem(status.error().kind);
    return {Tone::Bad, words.happened, sentences(words)};
}

void IncidentsPage::showEvent(QShowEvent *event)
{
    OfficePage::showEvent(event);
    m_time.start();
    showAll();
}

void IncidentsPage::hideEvent(QHideEvent *event)
{
    m_time.stop();
    OfficePage::hideEvent(event);
}

void IncidentsPage::changeEvent(QEvent *event)
{
    OfficePage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void IncidentsPage::retranslate()
{
    m_said.reset(); // in the other language
    m_title->setText(tr("Incidents"));
    m_list->setAccessibleName(tr("Incidents"));
    showAll();
}

} // namespace vigie::ui
