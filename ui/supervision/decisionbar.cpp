#include "ui/supervision/decisionbar.h"

#include "ui/common/buttons.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QHBoxLayout>

namespace vigie::ui {

DecisionBar::DecisionBar(QWidget *parent)
    : QWidget(parent)
    , m_primary(new PrimaryButton({}, this))
    , m_row(new QHBoxLayout(this))
    , m_sharing(new SharingPreview(this))
{
    m_row->setContentsMargins(spacing(4), spacing(2), spacing(4), spacing(2));
    m_row->setSpacing(spacing(2));
    m_row->addWidget(m_primary);
    m_row->addSpacing(spacing(4));
    m_row->addWidget(m_sharing, 1);
}

void DecisionBar::setPrimary(QAction *action)
{
    m_primary->setAction(action);
}

void DecisionBar::addSecondary(QAction *action)
{
    auto *button = new DecisionButton({}, this);
    button->setAction(action);
    connect(action, &QAction::changed, button, [button, action] { button->setVisible(action->isVisible()); });
    m_row->insertWidget(++m_secondaries, button);
}

} // namespace vigie::ui
