// Who is shown what, as rules that a lead changes (P2): the rules, what a change does before it is saved, and what another lead
// has changed meanwhile.
#pragma once

#include "models/items/levelrulesmodel.h"
#include "models/workbench/oversight.h"
#include "ui/common/actionregistry.h"
#include "ui/common/notices.h"
#include "ui/common/tableview.h"

namespace vigie::ui {

class LevelRuleDialog;
class PageStack;

class LevelsPage : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the page; `oversight` knows the people, and so the sites.
    LevelsPage(LevelsEditor &editor, Oversight &oversight, ActionRegistry &actions, QWidget *parent = nullptr);

    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] LevelRuleDialog *dialog() const { return m_dialog; }

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeTools();
    QWidget *makeFoot();
    void makeActions(ActionRegistry &actions);
    void edit(int row);
    void remove();
    void move(int by);
    void use(const std::vector<LevelRule> &rules, int row);
    void showAll();
    void showVersion();
    void showNotices();
    void showEffect();
    void showActions();
    [[nodiscard]] std::set<std::pair<QString, QString>> sites() const;
    [[nodiscard]] std::set<QString> sitesOutside() const;
    /// What is wrong with the first rule that cannot be; empty when all can.
    [[nodiscard]] QString fault() const;
    [[nodiscard]] QString setText(const LevelsInForce &levels) const;
    [[nodiscard]] QString wordOf(int row, int column) const;
    void retranslate();

    LevelsEditor &m_editor;
    Oversight &m_oversight;
    LevelRulesModel *m_model;
    WordedModel *m_worded;
    LevelRuleDialog *m_dialog;
    StatusDot *m_version;
    QWidget *m_tools;
    NoticeBar *m_notice;
    NoticeBar *m_conflict;
    PageStack *m_stack;
    TableView *m_table;
    EmptyState *m_empty;
    TextLabel *m_law;
    SectionLabel *m_effectTitle;
    TextLabel *m_effect;
    QAction *m_refresh = nullptr;
    QAction *m_add = nullptr;
    QAction *m_change = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_earlier = nullptr;
    QAction *m_later = nullptr;
    QAction *m_discard = nullptr;
    QAction *m_save = nullptr;
    QAction *m_theirs = nullptr;
    QAction *m_mine = nullptr;
};

} // namespace vigie::ui
