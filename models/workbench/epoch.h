// Only the latest answer counts: what was asked before begin() is answered to nobody, nor is an owner that is gone.
#pragma once

#include "models/domain/result.h"

#include <functional>
#include <memory>

namespace vigie {

/// Of a session, or of a question that is asked again. GUI thread.
class Epoch
{
public:
    Epoch() = default;
    Epoch(const Epoch &) = delete;
    Epoch &operator=(const Epoch &) = delete;

    void begin() { ++*m_now; }
    /// Says, whenever it is asked, whether the epoch of now still lasts.
    [[nodiscard]] std::function<bool()> lasts() const
    {
        return [weak = std::weak_ptr<int>(m_now), then = *m_now] {
            const auto now = weak.lock();
            return now && *now == then;
        };
    }
    /// `answer`, as long as the epoch of now lasts.
    template <typename T, typename F>
    [[nodiscard]] std::function<void(Result<T>)> guarded(F answer) const
    {
        return [lasts = lasts(), answer = std::move(answer)](Result<T> result) {
            if (lasts())
                answer(std::move(result));
        };
    }

private:
    std::shared_ptr<int> m_now = std::make_shared<int>(0);
};

} // namespace vigie
