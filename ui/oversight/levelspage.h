// Who is shown what, as rules that a lead changes (P2): the rules, what a change does before it is saved, and what another lead
// has changed meanwhile.
#pragma once

#include "models/items/levelrulesmodel.h"
#include "ui/common/tableview.h"
#include "ui/oversight/versionedpage.h"

namespace vigie::ui {

class LevelRuleDialog;
class PageStack;

class LevelsPage : public VersionedPage
{
    Q_OBJECT

public:
    /// Both must outlive the page; `oversight` knows the people, and so the sites.
    LevelsPage(LevelsEditor &editor, Oversight &oversight, ActionRegistry &actions, QWidget *parent = nullptr);

    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] LevelRuleDialog *dialog() const { return m_dialog; }

private:
    void edit(int row);
    void remove();
    void move(int by);
    void use(const std::vector<LevelRule> &rules, int row);
    void showContent() override;
    void showEffect();
    void showActions();
    [[nodiscard]] std::set<std::pair<QString, QString>> sites() const;
    [[nodiscard]] std::set<QString> sitesOutside() const;
    [[nodiscard]] QString fault() const override;
    [[nodiscard]] QString theirChange() const override;
    [[nodiscard]] QString refusal() const override;
    [[nodiscard]] QString wordOf(int row, int column) const;
    void retranslate() override;

    LevelsEditor &m_editor;
    LevelRulesModel *m_model;
    WordedModel *m_worded;
    LevelRuleDialog *m_dialog;
    QWidget *m_tools;
    PageStack *m_stack;
    TableView *m_table;
    EmptyState *m_empty;
    TextLabel *m_law;
    SectionLabel *m_effectTitle;
    TextLabel *m_effect;
    QAction *m_add;
    QAction *m_change;
    QAction *m_remove;
    QAction *m_earlier;
    QAction *m_later;
};

} // namespace vigie::ui
