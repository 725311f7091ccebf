#include "app/workstation/workstation.h"

#include "app/workstation/sessionwatch.h"
#include "models/store/cache.h"
#include "models/store/systemkeychain.h"
#include "models/workbench/agreementskeeper.h"
#include "models/workbench/findings.h"
#include "models/workbench/incidentsoffice.h"
#include "models/workbench/letterseditor.h"
#include "models/workbench/levelseditor.h"
#include "models/workbench/qualityinsights.h"
#include "models/workbench/qualityrules.h"
#include "models/workbench/reviewing.h"
#include "models/workbench/rightsoffice.h"
#include "models/workbench/rubrics.h"
#include "net/client/httpdeskgateway.h"
#include "ui/calendar/calendarpanel.h"
#include "ui/common/scrollaccessible.h"
#include "ui/incidents/incidentspage.h"
#include "ui/insights/insightsworkspace.h"
#include "ui/oversight/oversightworkspace.h"
#include "ui/quality/findingspage.h"
#include "ui/quality/handledview.h"
#include "ui/quality/reviewpage.h"
#include "ui/quality/reviewworkspace.h"
#include "ui/rights/rightspage.h"
#include "ui/shell/outboxpage.h"
#include "ui/shell/signinpage.h"
#include "ui/supervision/casepage.h"
#include "ui/supervision/supervisionworkspace.h"

#include <QApplication>
#include <QNetworkInformation>
#include <QNetworkProxy>
#include <QScreen>
#include <QStandardPaths>

namespace vigie {

namespace {

QString profileFolder(QStandardPaths::StandardLocation location, const QString &profile)
{
    const QString folder = QStandardPaths::writableLocation(location);
    return profile.isEmpty() ? folder : QStringLiteral("%1/profiles/%2").arg(folder, profile);
}

} // namespace

Workstation::Workstation(const Options &options)
    : m_options(options)
    , m_preferences(profileFolder(QStandardPaths::AppConfigLocation, options.profile) + QStringLiteral("/workstation.ini"))
    , m_keychain(std::make_unique<SystemKeychain>(options.profile.isEmpty() ? QStringLiteral("vigie")
                                                                            : QStringLiteral("vigie-%1").arg(options.profile)))
    , m_cache(std::make_unique<Cache>(*m_keychain, profileFolder(QStandardPaths::AppLocalDataLocation, options.profile)))
    , m_gateway(std::make_unique<client::HttpDeskGateway>(m_clock))
    , m_workbench(std::make_unique<Workbench>(*m_gateway, *m_cache, m_clock))
    , m_lock(std::make_unique<Lock>(*m_workbench, *m_gateway, m_clock))
    , m_oversight(std::make_unique<Oversight>(*m_gateway, *m_workbench))
    , m_levels(std::make_unique<LevelsEditor>(*m_gateway, *m_workbench))
    , m_agreements(std::make_unique<AgreementsKeeper>(*m_gateway, *m_workbench))
    , m_samplePlan(std::make_unique<SamplePlanEditor>(*m_gateway, *m_workbench))
    , m_rubricEditor(std::make_unique<RubricEditor>(*m_gateway, *m_workbench))
    , m_lettersEditor(std::make_unique<LettersEditor>(*m_gateway, *m_workbench))
    , m_rights(std::make_unique<RightsOffice>(*m_gateway, *m_workbench))
    , m_incidents(std::make_unique<IncidentsOffice>(*m_gateway, *m_workbench))
    , m_reviewing(std::make_unique<Reviewing>(*m_gateway, *m_workbench, *m_cache, m_clock))
    , m_rubrics(std::make_unique<Rubrics>(*m_gateway, *m_workbench))
    , m_findings(std::make_unique<Findings>(*m_gateway, *m_rubrics, *m_workbench))
    , m_insights(std::make_unique<QualityInsights>(*m_gateway, *m_rubrics, *m_workbench))
{
    ui::guardAccessibleScrollAreas();
    QNetworkProxyFactory::setUseSystemConfiguration(true); // as the computer is set up
    const ui::Scheme scheme = m_options.scheme.value_or(m_preferences.scheme());
    ui::setDensity(m_preferences.density());
    ui::applyTheme(*qApp, scheme);
    m_language.use(m_options.tongue.value_or(m_preferences.tongue().value_or(ui::systemTongue())));
    if (m_options.desk && !m_options.trustedFingerprint.isEmpty())
        m_preferences.pin(*m_options.desk, m_options.trustedFingerprint);

    m_window = std::make_unique<ui::MainWindow>(*m_workbench, *m_reviewing, *m_lock, m_actions, m_preferences, m_language);
    auto *supervision = new ui::SupervisionWorkspace(*m_workbench, m_actions);
    ui::CalendarPanel *calendar = supervision->page()->calendar();
    calendar->setChoice(m_preferences.calendar());
    QObject::connect(calendar, &ui::CalendarPanel::choiceChanged, calendar,
                     [this, calendar] { m_preferences.setCalendar(calendar->choice()); });
    m_window->addWorkspace({QStringLiteral("supervision"),
                            [] { return ui::MainWindow::tr("Supervision"); },
                            ui::Symbol::Message,
                            QKeySequence(Qt::Key_G, Qt::Key_S),
                            {Role::Supervisor},
                            supervision,
                            [](const Workbench &bench) { return bench.queueCounts().supervision; }});
    auto *reviews = new ui::ReviewWorkspace(*m_reviewing, *m_workbench, m_actions);
    ui::CalendarPanel *reviewed = reviews->page()->handled()->calendar();
    reviewed->setChoice(m_preferences.calendar());
    QObject::connect(reviewed, &ui::CalendarPanel::choiceChanged, reviewed,
                     [this, reviewed] { m_preferences.setCalendar(reviewed->choice()); });
    m_window->addWorkspace({QStringLiteral("reviews"),
                            [] { return ui::MainWindow::tr("Reviews"); },
                            ui::Symbol::Checklist,
                            QKeySequence(Qt::Key_G, Qt::Key_R),
                            {Role::Reviewer},
                            reviews,
                            [](const Workbench &bench) { return bench.queueCounts().quality; }});
    m_window->addWorkspace({QStringLiteral("findings"),
                            [] { return ui::MainWindow::tr("Findings"); },
                            ui::Symbol::Flag,
                            QKeySequence(Qt::Key_G, Qt::Key_F),
                            {Role::Supervisor, Role::Lead},
                            new ui::FindingsPage(*m_findings, m_actions),
                            [this](const Workbench &) { return m_findings->waiting(); }});
    QObject::connect(m_findings.get(), &Findings::changed, m_window.get(), &ui::MainWindow::showCounts);
    auto *rights = new ui::RightsPage(*m_rights, m_actions);
    m_window->addWorkspace({QStringLiteral("rights"),
                            [] { return ui::MainWindow::tr("Rights"); },
                            ui::Symbol::Person,
                            QKeySequence(Qt::Key_G, Qt::Key_D),
                            {Role::Support},
                            rights,
                            [this](const Workbench &) { return m_rights->pressing(); }});
    QObject::connect(m_rights.get(), &RightsOffice::changed, m_window.get(), &ui::MainWindow::showCounts);
    auto *incidents = new ui::IncidentsPage(*m_incidents, m_actions);
    m_window->addWorkspace({QStringLiteral("incidents"),
                            [] { return ui::MainWindow::tr("Incidents"); },
                            ui::Symbol::Support,
                            QKeySequence(Qt::Key_G, Qt::Key_N),
                            {Role::Support},
                            incidents,
                            [](const Workbench &bench) { return bench.queueCounts().incidents; }});
    QObject::connect(incidents, &ui::IncidentsPage::rightsWanted, rights, [this, rights](const QString &link, Instant at) {
        m_window->go(QStringLiteral("rights"));
        rights->takeDownFrom(link, at);
    });
    QObject::connect(incidents, &ui::IncidentsPage::searchWanted, rights, [this, rights](const QString &link, Instant at) {
        m_window->go(QStringLiteral("rights"));
        rights->findFrom(link, at);
    });
    m_window->addWorkspace({QStringLiteral("oversight"),
                            [] { return ui::MainWindow::tr("Oversight"); },
                            ui::Symbol::Shield,
                            QKeySequence(Qt::Key_G, Qt::Key_V),
                            {Role::Lead},
                            new ui::OversightWorkspace(*m_oversight, *m_levels, *m_agreements, *m_samplePlan, *m_rubricEditor,
                                                       *m_lettersEditor, m_actions),
                            {}});
    auto *insights = new ui::InsightsWorkspace(*m_insights, m_actions);
    QObject::connect(m_insights.get(), &QualityInsights::changed, insights, [this, insights] {
        const Rubric *rubric = m_insights->rubric();
        insights->setRubric(rubric ? std::optional(*rubric) : std::nullopt);
    });
    m_window->addWorkspace({QStringLiteral("insights"),
                            [] { return ui::MainWindow::tr("Insights"); },
                            ui::Symbol::Chart,
                            QKeySequence(Qt::Key_G, Qt::Key_I),
                            {Role::Lead, Role::Reviewer},
                            insights,
                            {}});
    QObject::connect(m_window->outboxPage(), &ui::OutboxPage::compareWanted, supervision, &ui::SupervisionWorkspace::compare);
    // Where NetworkManager tells: nobody waits for the next attempt when the cable is back. No other backend: GLib's brings
    // modules of the desktop and their threads into the process.
    if (QNetworkInformation::loadBackendByName(u"networkmanager")) {
        QObject::connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, m_workbench.get(),
                         [this](QNetworkInformation::Reachability reachability) {
                             if (reachability != QNetworkInformation::Reachability::Disconnected)
                                 m_workbench->retryNow();
                         });
    }
    m_sessionWatch = std::make_unique<SessionWatch>(QDBusConnection::systemBus(), [this] { m_lock->lock(); });
    m_window->signInPage()->prefill(m_options.desk ? m_options.desk : m_preferences.desk(), m_options.name);
}

Workstation::~Workstation()
{
    // The window's parts refer to the workbench.
    m_window.reset();
}

void Workstation::start(const QString &password)
{
    // The frame that the window manager puts around it needs room too: else the status line lies below the screen's edge.
    constexpr QSize usual{1440, 900};
    constexpr QSize frame{8, 40};
    m_window->resize(usual.boundedTo(m_window->screen()->availableSize() - frame));
    m_window->show();
    if (m_options.desk && !password.isEmpty())
        m_workbench->signIn(
            Credentials{*m_options.desk, m_options.trustedFingerprint, m_options.name, password, m_preferences.workstation()});
}

} // namespace vigie
