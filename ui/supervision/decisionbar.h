// The one bar of decisions: the first button is Enter and says exactly what it does; beside it what will be shared.
#pragma once

#include "ui/supervision/sharing.h"

class QAction;
class QHBoxLayout;

namespace vigie::ui {

class DecisionButton;
class PrimaryButton;

class DecisionBar : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionBar(QWidget *parent = nullptr);

    void setPrimary(QAction *action);
    void addSecondary(QAction *action);
    [[nodiscard]] SharingPreview *sharing() const { return m_sharing; }
    [[nodiscard]] PrimaryButton *primary() const { return m_primary; }

private:
    PrimaryButton *m_primary;
    QHBoxLayout *m_row;
    SharingPreview *m_sharing;
    int m_secondaries = 0;
};

} // namespace vigie::ui
