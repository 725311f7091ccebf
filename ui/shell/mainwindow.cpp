#include "ui/shell/mainwindow.h"

#include "models/workbench/lock.h"
#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/notices.h"
#include "ui/common/pagestack.h"
#include "ui/common/screenshots.h"
#include "ui/common/wording.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/inputwatch.h"
#include "ui/shell/language.h"
#include "ui/shell/lockpage.h"
#include "ui/shell/onitsway.h"
#include "ui/shell/outboxpage.h"
#include "ui/shell/preferences.h"
#include "ui/shell/rail.h"
#include "ui/shell/settingspage.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/statusstrip.h"

#include <QApplication>
#include <QCloseEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace vigie::ui {

MainWindow::MainWindow(Workbench &workbench, Reviewing &reviewing, Lock &lock, ActionRegistry &actions, Preferences &preferences,
                       Language &language, QWidget *parent)
    : QMainWindow(parent)
    , m_workbench(workbench)
    , m_lock(lock)
    , m_actions(actions)
    , m_preferences(preferences)
    , m_language(language)
    , m_frames(new PageStack)
    , m_signIn(new SignInPage(workbench, preferences))
    , m_lockPage(new LockPage(workbench, lock))
    , m_inside(new QWidget)
    , m_curtain(*m_frames, *m_inside)
    , m_rail(new Rail)
    , m_cacheNotice(new NoticeBar)
    , m_failure(new NoticeBar)
    , m_pages(new PageStack)
    , m_status(new StatusStrip(workbench, reviewing, lock))
    , m_palette(new CommandPalette(actions, this))
    , m_sheet(new ShortcutSheet(actions, this))
{
    setMinimumSize(1120, 660);
    addOwnActions();

    auto *workspace = new QWidget;
    auto *right = new QVBoxLayout(workspace);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_cacheNotice);
    right->addWidget(m_failure);
    right->addWidget(m_pages, 1);
    m_cacheNotice->hide();
    m_failure->hide();
    m_failure->setClosable(true);

    auto *row = new QHBoxLayout(m_inside);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(workspace, 1);
    m_frames->addWidget(m_signIn);
    m_frames->addWidget(m_lockPage);
    m_frames->addWidget(m_inside);

    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_frames, 1);
    column->addWidget(m_status);
    setCentralWidget(central);

    m_outbox = new OutboxPage(workbench, reviewing, actions);
    addPlace({QStringLiteral("outbox"),
              [] { return tr("Outbox"); },
              Symbol::Send,
              QKeySequence(Qt::Key_G, Qt::Key_O),
              {},
              m_outbox,
              [&reviewing](const Workbench &bench) {
                  const OutboxSummary all = onItsWay(bench, reviewing);
                  return all.refused + all.queued;
              }},
             false);
    m_settings = new SettingsPage(workbench, preferences, language, m_signOut);
    addPlace({QStringLiteral("settings"),
              [] { return tr("Settings"); },
              Symbol::Settings,
              QKeySequence(Qt::Key_G, Qt::Key_P),
              {},
              m_settings,
              {}},
             true);
    m_status->setOutboxAction(actions.find(QStringLiteral("go.outbox")));

    connect(m_outbox, &OutboxPage::compareWanted, this, [this] { go(QStringLiteral("supervision")); });
    connect(m_outbox, &OutboxPage::reviewWanted, this, [this] { go(QStringLiteral("reviews")); });
    connect(m_failure, &NoticeBar::closed, this, &MainWindow::hideFailure);
    new InputWatch([&lock] { lock.noteInput(); }, this);
    connect(&lock, &Lock::changed, this, &MainWindow::showFrame);
    connect(&workbench, &Workbench::sessionChanged, this, &MainWindow::showSession);
    connect(&workbench, &Workbench::queueCountsChanged, this, &MainWindow::showCounts);
    const auto followOutbox = [this] {
        endClosing();
        showCounts();
    };
    connect(&workbench, &Workbench::outboxChanged, this, followOutbox);
    connect(&reviewing, &Reviewing::outboxChanged, this, followOutbox);
    connect(&workbench, &Workbench::cacheStateChanged, this, [this] {
        m_recoverySeen = false;
        endClosing();
        showNotice();
    });
    connect(m_cacheNotice, &NoticeBar::closed, this, [this] {
        m_recoverySeen = true;
        showNotice();
    });
    connect(&workbench, &Workbench::failed, this, &MainWindow::showFailure);
    connect(&workbench, &Workbench::purged, this, &MainWindow::showPurge);
    retranslate();
    showSession();
}

void MainWindow::addOwnActions()
{
    const auto add = [this](const char *id, std::function<QString()> text, const QKeySequence &key) {
        QList<QKeySequence> keys;
        if (!key.isEmpty())
            keys.append(key);
        return m_actions.add(this, {QString::fromLatin1(id), std::move(text), keys, ActionContext::Application});
    };
    QAction *palette = add(
        "app.palette", [] { return tr("Commands"); }, QKeySequence(Qt::CTRL | Qt::Key_K));
    QAction *sheet = add(
        "app.shortcuts", [] { return tr("Keyboard shortcuts"); }, QKeySequence(Qt::Key_Question));
    m_lockNow = add(
        "app.lock", [] { return tr("Lock"); }, QKeySequence(Qt::CTRL | Qt::Key_L));
    m_theme = add(
        "app.theme", [] { return tr("Next theme"); }, QKeySequence(Qt::Key_F8));
    m_tongue = add(
        "app.language",
        [this] { return m_language.current() == Tongue::French ? QStringLiteral("English") : QStringLiteral("Français"); },
        QKeySequence(Qt::Key_F9));
    m_signOut = add("app.sign-out", [] { return tr("Sign out"); }, {});
    QAction *quit = add(
        "app.quit", [] { return tr("Quit"); }, QKeySequence(Qt::CTRL | Qt::Key_Q));
    m_theme->setIcon(icon(Symbol::Contrast));
    connect(palette, &QAction::triggered, m_palette, &CommandPalette::open);
    connect(sheet, &QAction::triggered, m_sheet, &ShortcutSheet::open);
    connect(m_theme, &QAction::triggered, this, &MainWindow::nextTheme);
    connect(m_tongue, &QAction::triggered, this, &MainWindow::otherTongue);
    connect(m_lockNow, &QAction::triggered, &m_lock, &Lock::lock);
    connect(m_signOut, &QAction::triggered, &m_workbench, &Workbench::signOut);
    connect(quit, &QAction::triggered, this, &QWidget::close);

    m_everywhere = {palette, sheet};
    QToolButton *commands = m_status->addAction(palette);
    const auto showKey = [commands, palette] { commands->setText(ActionRegistry::keyText(palette)); };
    connect(palette, &QAction::changed, commands, showKey);
    showKey();
    m_status->addAction(m_theme)->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_status->addAction(m_tongue);
}

void MainWindow::addWorkspace(const Workspace &workspace)
{
    addPlace(workspace, false);
    // What the program offers comes before the outbox, in the order it is offered.
    std::rotate(m_places.begin() + m_offered++, std::prev(m_places.end()), m_places.end());
    showSession();
}

void MainWindow::addPlace(const Workspace &workspace, bool atBottom)
{
    QList<QKeySequence> keys;
    if (!workspace.key.isEmpty())
        keys.append(workspace.key);
    QAction *action =
        m_actions.add(this, {QStringLiteral("go.%1").arg(workspace.id), workspace.title, keys, ActionContext::Application});
    connect(action, &QAction::triggered, this, [this, id = workspace.id] { go(id); });
    RailButton *button = m_rail->add(action, workspace.symbol, atBottom ? Rail::Place::Bottom : Rail::Place::Top);
    if (!atBottom && !m_places.empty())
        m_rail->putFirst(button);
    m_pages->addWidget(workspace.page);
    m_places.push_back({workspace, action, button});
}

bool MainWindow::mayEnter(const Workspace &workspace) const
{
    const auto *inside = std::get_if<session::SignedIn>(&m_workbench.session());
    if (inside == nullptr)
        return false;
    return workspace.roles.empty()
        || std::ranges::any_of(workspace.roles, [inside](Role role) { return inside->me.roles.contains(role); });
}

void MainWindow::go(const QString &id)
{
    for (const Place &place : m_places) {
        const bool here = place.workspace.id == id;
        if (here && mayEnter(place.workspace)) {
            m_pages->setCurrentWidget(place.workspace.page);
            // Where the page itself puts it when it is shown; else to the page, not to the first button in it: Space must not
            // press what nobody chose.
            if (!place.workspace.page->isAncestorOf(QApplication::focusWidget()))
                place.workspace.page->setFocus(Qt::OtherFocusReason);
        }
    }
    for (const Place &place : m_places)
        place.action->setChecked(m_pages->currentWidget() == place.workspace.page);
}

QString MainWindow::currentWorkspace() const
{
    for (const Place &place : m_places) {
        if (m_pages->currentWidget() == place.workspace.page)
            return place.workspace.id;
    }
    return {};
}

void MainWindow::showSession()
{
    const bool inside = std::holds_alternative<session::SignedIn>(m_workbench.session());
    if (inside)
        keepOffScreenshots(window());
    const bool arriving = inside && m_frames->currentWidget() == m_signIn;
    const auto first = std::ranges::find_if(m_places, [this](const Place &place) { return mayEnter(place.workspace); });
    // Before it is seen: a page that shows for a moment shows all it has.
    if (arriving && first != m_places.end())
        m_pages->setCurrentWidget(first->workspace.page);
    showFrame();
    const bool lost = std::ranges::none_of(m_places, [this](const Place &place) {
        return m_pages->currentWidget() == place.workspace.page && mayEnter(place.workspace);
    });
    if (first != m_places.end() && (arriving || lost))
        go(first->workspace.id);
    if (!inside)
        hideFailure();
    showCounts();
    showNotice();
}

/// Where nobody works, nothing of the work is in the window, not even hidden (P7, P8).
void MainWindow::showFrame()
{
    const bool inside = std::holds_alternative<session::SignedIn>(m_workbench.session());
    if (!inside)
        m_curtain.draw(*m_signIn);
    else if (m_lock.isLocked())
        m_curtain.draw(*m_lockPage);
    else
        m_curtain.open();
    offer();
}

/// Locked, nothing can be done but to unlock, to change how it looks, and to quit.
void MainWindow::offer()
{
    const bool open = !m_lock.isLocked();
    const bool inside = open && std::holds_alternative<session::SignedIn>(m_workbench.session());
    m_signOut->setEnabled(inside);
    m_lockNow->setEnabled(inside);
    for (QAction *action : m_everywhere)
        action->setEnabled(open);
    for (const Place &place : m_places) {
        place.action->setVisible(mayEnter(place.workspace));
        place.action->setEnabled(open && mayEnter(place.workspace));
    }
}

void MainWindow::showCounts()
{
    for (const Place &place : m_places) {
        if (place.workspace.count)
            place.button->setCount(place.workspace.count(m_workbench));
    }
}

void MainWindow::showNotice()
{
    const auto *inMemory = std::get_if<cachestate::InMemory>(&m_workbench.cacheState());
    const auto *recovered = std::get_if<cachestate::Recovered>(&m_workbench.cacheState());
    const bool inside = std::holds_alternative<session::SignedIn>(m_workbench.session());
    const bool full = std::holds_alternative<cachestate::DiskFull>(m_workbench.cacheState());
    m_cacheNotice->setVisible(inside && (inMemory || full || (recovered && !m_recoverySeen)));
    m_cacheNotice->setClosable(recovered != nullptr);
    if (inMemory) {
        const ErrorText words = errorText(inMemory->why.kind);
        m_cacheNotice->setNotice(Tone::Warn, words.happened, sentences(words));
        m_cacheNotice->setSymbol(Symbol::Key);
    } else if (full) {
        m_cacheNotice->setNotice(
            Tone::Bad, errorText(ErrorKind::StorageFailed).happened,
            tr("Your work goes on in memory and is written as soon as there is room; until then do not close the program. "
               "Decisions go "
               "straight to the desk; without a connection none can be made. Free some space on this computer."));
        m_cacheNotice->setSymbol(Symbol::Disk);
    } else if (recovered) {
        const bool lostNothing = recovered->decisionsLost.empty() && recovered->isComplete
            && recovered->reviewsLost + recovered->answersLost + recovered->reportsLost == 0;
        m_cacheNotice->setNotice(lostNothing ? Tone::Warn : Tone::Bad, tr("The local cache was damaged"),
                                 recoveryText(*recovered));
        m_cacheNotice->setSymbol(Symbol::Disk);
    }
}

QString MainWindow::recoveryText(const cachestate::Recovered &recovered)
{
    QStringList sentences{tr("It was set aside and made anew; your requests come back from the desk.")};
    if (recovered.decisionsSaved > 0)
        sentences << tr("%n decision(s) of the outbox were saved.", nullptr, recovered.decisionsSaved);
    QStringList lost;
    for (const LostDecision &decision : recovered.decisionsLost) {
        const QString what = rulingText(decision.ruling);
        //: A decision, its client's code, and a time of day: "Schedule for client K-318, made at 10:42".
        lost << (what.isEmpty() ? tr("one of which nothing is known")
                                : tr("%1 for client %2, made at %3")
                                      .arg(what, decision.clientCode, timeOfDay(decision.madeAt, QTimeZone::systemTimeZone())));
    }
    if (!lost.isEmpty()) {
        //: %1 a list of decisions.
        sentences
            << tr("Could not be read: %1. They may not have taken effect: tell your lead, and decide again when the requests "
                  "come back.")
                   .arg(lost.join(QStringLiteral(" · ")));
    }
    if (recovered.reviewsLost > 0)
        sentences << tr("%n review(s) that you had submitted could not be read and may not have arrived: tell your lead.",
                        nullptr, recovered.reviewsLost);
    if (recovered.answersLost > 0)
        sentences << tr("What you had entered in %n review(s) could not be read: answer again.", nullptr, recovered.answersLost);
    if (recovered.reportsLost > 0)
        sentences << tr("%n report(s) on the redaction could not be read: report again what is still to be seen.", nullptr,
                        recovered.reportsLost);
    if (!recovered.isComplete)
        sentences << tr("Nobody can say what else it held: what had not been sent may be lost. Tell your lead.");
    return sentences.join(QLatin1Char(' '));
}

void MainWindow::hideFailure()
{
    m_sayAgain = {};
    m_closingAsked = false;
    m_failure->hide();
}

void MainWindow::showFailure(const Error &error)
{
    m_sayAgain = [this, kind = error.kind] { showFailure(Error{kind, {}}); };
    m_closingAsked = false;
    const ErrorText words = errorText(error.kind);
    m_failure->setNotice(Tone::Bad, words.happened, sentences(words));
    m_failure->show();
}

void MainWindow::showPurge()
{
    m_sayAgain = [this] { showPurge(); };
    m_closingAsked = false;
    m_failure->setNotice(Tone::Warn, tr("The desk has removed a request from this workstation"),
                         tr("It must no longer be seen here, nor what you had written on it. A decision on it that had not taken "
                            "effect has none. You have nothing to do; go on with the next request."));
    m_failure->show();
}

void MainWindow::nextTheme()
{
    const Scheme next = currentScheme() == Scheme::HighContrast ? Scheme::Light : isDark() ? Scheme::HighContrast : Scheme::Dark;
    m_preferences.setScheme(next);
    applyTheme(*qApp, next);
    m_settings->refresh();
}

void MainWindow::otherTongue()
{
    const Tongue other = m_language.current() == Tongue::French ? Tongue::English : Tongue::French;
    m_preferences.setTongue(other);
    m_language.use(other);
}

/// What is nowhere else is not lost to one click; and a question that is no longer seen has to be asked again.
void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_workbench.wouldLose() || m_closingAsked) {
        QMainWindow::closeEvent(event);
        return;
    }
    event->ignore();
    showClosing();
}

/// Nothing would be lost any more.
void MainWindow::endClosing()
{
    if (m_closingAsked && !m_workbench.wouldLose())
        hideFailure();
}

void MainWindow::showClosing()
{
    m_sayAgain = [this] { showClosing(); };
    m_closingAsked = true;
    const QString strong = tr("What you did last would be lost");
    const QString sentence =
        tr("A decision, a review or a report: the disk has not taken it and the desk does not have it yet. Free some space, or "
           "wait for the desk; close again to lose it.");
    m_failure->setNotice(Tone::Bad, strong, sentence);
    m_failure->show();
    if (m_lock.isLocked())
        m_lockPage->warn(strong, sentence);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::retranslate()
{
    setWindowTitle(QStringLiteral("Vigie"));
    m_rail->setAccessibleName(tr("Workspaces"));
    m_status->setAccessibleName(tr("Status"));
    m_actions.retranslate();
    showNotice();
    if (m_sayAgain)
        m_sayAgain();
}

} // namespace vigie::ui
