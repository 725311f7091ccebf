#include "ui/quality/sidebyside.h"

#include "ui/common/labels.h"

#include <QGridLayout>

namespace vigie::ui {

SideBySide::SideBySide(QWidget *parent)
    : QWidget(parent)
    , m_differ(new Tag({}, Tone::Warn, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing(3));
    grid->setVerticalSpacing(0);
    int column = 0;
    for (size_t side = 0; side < m_words.size(); ++side) {
        m_heads.at(side) = new TextLabel(TextStyle::Smaller, ColorRole::Faint, this);
        m_words.at(side) = new TextLabel(TextStyle::Small, ColorRole::Text, this);
        m_words.at(side)->setWordWrap(true);
        m_words.at(side)->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        grid->addWidget(m_heads.at(side), 0, column);
        grid->addWidget(m_words.at(side), 1, column);
        grid->setColumnStretch(column++, 1);
    }
    // Over the second column, so that the two are as wide wherever they stand.
    grid->addWidget(m_differ, 0, column - 1, Qt::AlignRight | Qt::AlignVCenter);
}

void SideBySide::say(const QString &what, const QStringList &one, const QStringList &other, bool differ)
{
    //: One of two reviews, whose author nobody is told. French: Revue A
    const std::array heads{tr("Review A"), tr("Review B")};
    const std::array lines{one, other};
    for (size_t side = 0; side < m_words.size(); ++side) {
        m_heads.at(side)->setText(heads.at(side));
        m_words.at(side)->setText(lines.at(side).join(QLatin1Char('\n')));
        m_words.at(side)->setInk(differ ? ColorRole::Text : ColorRole::Muted);
        //: %1 what it is about, %2 which review, %3 what it says. French: %1, %2 : %3
        m_words.at(side)->setAccessibleName(
            tr("%1, %2: %3").arg(what, heads.at(side), lines.at(side).join(QStringLiteral(", "))));
    }
    //: One review differs from the other. French: diffèrent
    m_differ->setText(tr("differ"));
    //: %1 what it is about. French: %1 : les revues diffèrent
    m_differ->setAccessibleName(tr("%1: the reviews differ").arg(what));
    m_differ->setVisible(differ);
}

QString SideBySide::said(size_t side) const
{
    return m_words.at(side)->text();
}

} // namespace vigie::ui
