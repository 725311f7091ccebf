// The rules on what came through Google's APIs (P4), and the person's word that they work by them; before the first pull.
#pragma once

#include "models/domain/work.h"

#include <QWidget>

#include <array>

class QAction;
class QLabel;

namespace vigie::ui {

class PrimaryButton;
class TextLabel;

/// Shows the text of `limitedUseVersion`, and no other: a new version of the rules is a new text and a raised number.
class LimitedUsePage : public QWidget
{
    Q_OBJECT

public:
    explicit LimitedUsePage(QWidget *parent = nullptr);

    void setAction(QAction *action);
    /// Without a button when the desk wants another version than the one that can be read here.
    void present(const LimitedUse &limitedUse);
    [[nodiscard]] bool canBeAcknowledged() const { return m_limitedUse.version == limitedUseVersion; }
    [[nodiscard]] PrimaryButton *button() const { return m_button; }
    /// Everything that is said, a paragraph each; for tests.
    [[nodiscard]] QStringList lines() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    static constexpr std::size_t ruleCount = 6;

    void retranslate();
    void showSymbol();

    LimitedUse m_limitedUse;
    QLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_why;
    std::array<TextLabel *, ruleCount> m_rules{};
    TextLabel *m_record;
    PrimaryButton *m_button;
};

} // namespace vigie::ui
