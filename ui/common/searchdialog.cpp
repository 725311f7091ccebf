#include "ui/common/searchdialog.h"

#include "ui/common/labels.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

namespace {

QString folded(const QString &text)
{
    QString result;
    const QString apart = text.normalized(QString::NormalizationForm_D);
    for (const QChar letter : apart) {
        if (letter.category() != QChar::Mark_NonSpacing)
            result += letter.toCaseFolded();
    }
    return result;
}

} // namespace

bool matches(const QString &text, const QString &typed)
{
    const QString where = folded(text);
    const QStringList words = folded(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&where](const QString &word) { return where.contains(word); });
}

SearchDialog::SearchDialog(QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setModal(true);
    setFixedSize(spacing(140), spacing(95));
    auto *card = new Card(this);
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->addWidget(card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(spacing(3), spacing(3), spacing(3), spacing(3));
    column->setSpacing(spacing(2));
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &SearchDialog::refill);
    connect(m_search, &QLineEdit::returnPressed, this, &SearchDialog::takeCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &SearchDialog::takeCurrent);
}

void SearchDialog::open()
{
    m_search->clear();
    refill();
    if (const QWidget *below = parentWidget() ? parentWidget()->window() : nullptr)
        move(below->mapToGlobal(QPoint((below->width() - width()) / 2, below->height() / 6)));
    QDialog::open();
    m_search->setFocus();
}

void SearchDialog::refill()
{
    m_list->clear();
    fill(m_search->text());
    m_list->setCurrentRow(0);
}

void SearchDialog::takeCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    accept();
    if (item)
        take(*item);
}

bool SearchDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_list->count() > 0) {
            m_list->setCurrentRow((m_list->currentRow() + step + m_list->count()) % m_list->count());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void SearchDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigie::ui
