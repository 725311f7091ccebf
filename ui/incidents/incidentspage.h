// Incidents, as support works them: the list, oldest first, one of them whole, and what can be done with it now (D8).
#pragma once

#include "models/workbench/incidentsoffice.h"
#include "ui/common/actionregistry.h"
#include "ui/common/officepage.h"

#include <QTimer>

class QStandardItem;

namespace vigie::ui {

class Copied;
class DecisionButton;
class FileIncidentDialog;
class IncidentPane;
class IncidentStepDialog;
class PrimaryButton;

class IncidentsPage : public OfficePage
{
    Q_OBJECT

public:
    IncidentsPage(IncidentsOffice &office, ActionRegistry &actions, QWidget *parent = nullptr);

    enum class Filter { Open, Mine, Over };
    void setFilter(Filter filter);
    /// The file that was chosen, read and sent.
    void repairWith(const QString &path);
    [[nodiscard]] IncidentPane *pane() const { return m_pane; }
    [[nodiscard]] FileIncidentDialog *fileDialog() const { return m_file; }
    [[nodiscard]] IncidentStepDialog *stepDialog() const { return m_step; }
    [[nodiscard]] PrimaryButton *primary() const { return m_primary; }

Q_SIGNALS:
    /// Somebody asks by their rights; `link` is what the incident is called by, `at` since when it is known.
    void rightsWanted(const QString &link, vigie::Instant at);
    /// Somebody has to be looked for to clear it up.
    void searchWanted(const QString &link, vigie::Instant at);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    /// A step that a person takes.
    struct Way {
        IncidentStepKind kind;
        QAction *action;
        DecisionButton *button = nullptr; ///< of those in the bar
    };

    void makeActions(ActionRegistry &actions);
    void makeBar();
    [[nodiscard]] std::vector<IncidentId> rowsOf(Filter filter) const;
    void showAll();
    void showRow(QStandardItem &item, const Incident &incident);
    void showTime();
    void showView();
    void showEmpty();
    void showActions();
    void go();
    [[nodiscard]] QAction *usual() const;
    void pull();
    void begin(IncidentStepKind kind);
    void step(const IncidentStep &step);
    void file(const IncidentReport &report, const QString &key);
    [[nodiscard]] std::optional<ErrorText> problem() const override;
    void done(const Status &status, const QString &good) { say(outcome(status, good)); }
    [[nodiscard]] static Said outcome(const Status &status, const QString &good);
    [[nodiscard]] Way *wayOf(IncidentStepKind kind);
    void retranslate();

    IncidentsOffice &m_office;
    int m_seen = 0; ///< the version on which the step was begun
    Filter m_filter = Filter::Open;
    std::vector<IncidentId> m_rows;
    IncidentPane *m_pane;
    PrimaryButton *m_primary;
    FileIncidentDialog *m_file;
    IncidentStepDialog *m_step;
    Copied *m_copied;
    QTimer m_time; ///< leases run out by themselves
    std::vector<Way> m_ways;
    QAction *m_go = nullptr; ///< the usual next thing, or the next incident
    QAction *m_rights = nullptr;
    DecisionButton *m_rightsButton = nullptr;
    QAction *m_search = nullptr;
    DecisionButton *m_searchButton = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_new = nullptr;
    QAction *m_refresh = nullptr;
};

} // namespace vigie::ui
