// One rule of the disclosure levels: whom it is about, what they are shown, and why it cannot be when it cannot.
#pragma once

#include "models/domain/levelpolicy.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace vigie::ui {

class PrimaryButton;
class TextLabel;

class LevelRuleDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LevelRuleDialog(QWidget *parent);

    /// Opens on the rule of that index; one past the end is a new one. `sites`: name and country of those that are known.
    void edit(const std::vector<LevelRule> &rules, std::size_t index, const std::set<std::pair<QString, QString>> &sites);

Q_SIGNALS:
    /// The rules with it.
    void written(const std::vector<vigie::LevelRule> &rules, int index);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill(const LevelRule &rule);
    [[nodiscard]] LevelRule rule() const;
    /// Why it cannot be; empty when it can.
    [[nodiscard]] QString fault() const;
    void edited();
    void fitHeight();
    void finish();
    void retranslate();

    std::vector<LevelRule> m_rules;
    std::size_t m_index = 0;
    std::set<QString> m_outside; ///< sites
    TextLabel *m_title;
    TextLabel *m_siteLabel;
    QComboBox *m_site;
    TextLabel *m_countriesLabel;
    QComboBox *m_countries;
    QLineEdit *m_codes;
    TextLabel *m_roleLabel;
    QComboBox *m_role;
    TextLabel *m_kindLabel;
    QComboBox *m_kind;
    TextLabel *m_levelLabel;
    QComboBox *m_level;
    TextLabel *m_meaning;
    TextLabel *m_fault;
    QPushButton *m_cancel;
    PrimaryButton *m_use;
};

} // namespace vigie::ui
