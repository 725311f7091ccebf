// What was copied here leaves the clipboard again after a while, unless something else has taken its place (P8).
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace vigie::ui {

class Copied : public QObject
{
    Q_OBJECT

public:
    explicit Copied(QObject *parent = nullptr);
    ~Copied() override;

    /// How long it stays; it begins anew with each put().
    void setLifetime(std::chrono::seconds lifetime) { m_lifetime = lifetime; }
    /// Plain text only, and marked as ours: a program that keeps a history of the clipboard is asked to leave it out.
    void put(const QString &text);
    /// Now, if it is still ours.
    void clear();

private:
    QTimer m_timer;
    std::chrono::seconds m_lifetime{10};
    QByteArray m_mark; ///< of what was put last; empty when nothing of ours is there
};

} // namespace vigie::ui
