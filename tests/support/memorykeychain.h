// A keychain in memory that can be locked, missing or silent, as the real ones are.
#pragma once

#include "models/store/keychain.h"

#include <QCoreApplication>
#include <QHash>
#include <QTimer>

namespace vigie {

class MemoryKeychain final : public QObject, public Keychain
{
public:
    void read(const QString &entry, Answer<std::optional<QByteArray>> answer) override
    {
        later([this, entry, answer] {
            if (fault)
                answer(*fault);
            else
                answer(entries.contains(entry) ? std::optional<QByteArray>(entries.value(entry)) : std::nullopt);
        });
    }
    void write(const QString &entry, const QByteArray &secret, Answer<Done> answer) override
    {
        later([this, entry, secret, answer] {
            if (fault) {
                answer(*fault);
                return;
            }
            entries.insert(entry, secret);
            answer(Done{});
        });
    }
    void remove(const QString &entry, Answer<Done> answer) override
    {
        later([this, entry, answer] {
            if (fault) {
                answer(*fault);
                return;
            }
            entries.remove(entry);
            answer(Done{});
        });
    }

    std::optional<Error> fault; ///< what every call answers while it is set
    QHash<QString, QByteArray> entries;

private:
    template <typename Work>
    void later(Work work)
    {
        QTimer::singleShot(0, this, work);
    }
};

} // namespace vigie
