#include "ui/common/copied.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QUuid>

namespace vigie::ui {

namespace {

const QString markFormat = QStringLiteral("application/x-vigie-copied");
/// What KDE's clipboard history looks for.
const QString secretHint = QStringLiteral("x-kde-passwordManagerHint");

} // namespace

Copied::Copied(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Copied::clear);
}

Copied::~Copied()
{
    clear();
}

void Copied::put(const QString &text)
{
    m_mark = QUuid::createUuid().toRfc4122();
    auto *data = new QMimeData;
    data->setText(text);
    data->setData(markFormat, m_mark);
    data->setData(secretHint, QByteArrayLiteral("secret"));
    QGuiApplication::clipboard()->setMimeData(data);
    m_timer.start(m_lifetime);
}

void Copied::clear()
{
    m_timer.stop();
    const QByteArray mark = std::exchange(m_mark, {});
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (mark.isEmpty() || !clipboard)
        return;
    // Asked of our own process alone: another program that hangs would keep us waiting for its answer.
    const QMimeData *now = clipboard->mimeData();
    if (now && now->hasFormat(markFormat) && now->data(markFormat) == mark)
        clipboard->clear();
}

} // namespace vigie::ui
