// The composition root: the only place where the concrete parts of the workstation meet.
#pragma once

#include "app/workstation/options.h"
#include "models/store/keychain.h"
#include "models/workbench/lock.h"
#include "models/workbench/steadyclock.h"
#include "models/workbench/workbench.h"
#include "ui/common/actionregistry.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"

#include <memory>

namespace vigie {

namespace client {
class HttpDeskGateway;
}
class AgreementsKeeper;
class IncidentsOffice;
class RightsOffice;
class Findings;
class LevelsEditor;
class Oversight;
class QualityInsights;
class RubricEditor;
class LettersEditor;
class SamplePlanEditor;
class Reviewing;
class Rubrics;
class SessionWatch;

class Workstation
{
public:
    /// A QApplication must exist. Settings and cache go where the system keeps them for an account, in the profile's folder.
    explicit Workstation(const Options &options);
    Workstation(const Workstation &) = delete;
    Workstation &operator=(const Workstation &) = delete;
    ~Workstation();

    /// Shows the window. With a password, signs in at once.
    void start(const QString &password = {});

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] Workbench &workbench() { return *m_workbench; }
    [[nodiscard]] const RightsOffice &rights() const { return *m_rights; }
    [[nodiscard]] const IncidentsOffice &incidents() const { return *m_incidents; }
    [[nodiscard]] ui::ActionRegistry &actions() { return m_actions; }
    [[nodiscard]] ui::Language &language() { return m_language; }
    [[nodiscard]] ui::Preferences &preferences() { return m_preferences; }

private:
    Options m_options;
    SystemClock m_wall;
    SteadyClock m_clock{m_wall};
    ui::Preferences m_preferences;
    ui::Language m_language;
    ui::ActionRegistry m_actions;
    std::unique_ptr<Keychain> m_keychain;
    std::unique_ptr<Cache> m_cache;
    std::unique_ptr<client::HttpDeskGateway> m_gateway;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<Lock> m_lock;
    std::unique_ptr<Oversight> m_oversight;
    std::unique_ptr<LevelsEditor> m_levels;
    std::unique_ptr<AgreementsKeeper> m_agreements;
    std::unique_ptr<SamplePlanEditor> m_samplePlan;
    std::unique_ptr<RubricEditor> m_rubricEditor;
    std::unique_ptr<LettersEditor> m_lettersEditor;
    std::unique_ptr<RightsOffice> m_rights;
    std::unique_ptr<IncidentsOffice> m_incidents;
    std::unique_ptr<Reviewing> m_reviewing;
    std::unique_ptr<Rubrics> m_rubrics;
    std::unique_ptr<Findings> m_findings;
    std::unique_ptr<QualityInsights> m_insights;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<SessionWatch> m_sessionWatch;
};

} // namespace vigie
