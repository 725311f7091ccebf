// What people ask by their rights, as support works it: the list by what is left of the time, one of them whole, and what can be
// done with it now (D1 to D7).
#pragma once

#include "models/workbench/rightsoffice.h"
#include "ui/common/actionregistry.h"
#include "ui/common/listpage.h"

namespace vigie::ui {

class DecisionButton;
class PrimaryButton;
class RightsPane;
class StepDialog;
class TakeRightsDialog;

class RightsPage : public ListPage
{
    Q_OBJECT

public:
    RightsPage(RightsOffice &office, ActionRegistry &actions, QWidget *parent = nullptr);

    enum class Filter { Open, Over };
    void setFilter(Filter filter);
    [[nodiscard]] RightsPane *pane() const { return m_pane; }
    [[nodiscard]] TakeRightsDialog *takeDialog() const { return m_take; }
    [[nodiscard]] StepDialog *stepDialog() const { return m_step; }

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A step that a person takes: its action, and whether words are asked for.
    struct Way {
        RightsStepKind kind;
        QAction *action;
        bool asksWords;
    };

    void makeActions(ActionRegistry &actions);
    void makeBar();
    void showAll();
    void showView();
    void showEmpty();
    void showActions();
    void showPrimary(const RightsCase &request);
    void go();
    void begin(RightsStepKind kind);
    void step(RightsStepKind kind, const QString &words);
    void erase();
    void archive();
    void takeDown(const RightsWish &wish, const QString &key);
    void done(const Status &status, const QString &good);
    [[nodiscard]] const Way *wayOf(RightsStepKind kind) const;
    void retranslate();

    RightsOffice &m_office;
    Filter m_filter = Filter::Open;
    std::vector<RightsId> m_rows;
    RightsPane *m_pane;
    PrimaryButton *m_primary;
    TakeRightsDialog *m_take;
    StepDialog *m_step;
    std::vector<Way> m_ways;
    std::vector<DecisionButton *> m_buttons; ///< one a way, in their order
    QAction *m_next = nullptr;               ///< what the checklist says is next
    QAction *m_search = nullptr;
    QAction *m_erase = nullptr;
    QAction *m_archive = nullptr;
    QAction *m_new = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_toList = nullptr;
};

} // namespace vigie::ui
